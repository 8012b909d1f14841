import { makeStyles } from '@fluentui/react-components';
import { create } from 'qrcode';
import { useMemo } from 'react';

const quiet = 4;

const useStyles = makeStyles({
  // Dark on light in every theme: that is how cameras expect it.
  picture: { width: '200px', height: '200px', backgroundColor: '#ffffff', borderRadius: '4px' },
});

/** A text as a picture for a phone's camera, drawn here: it is a secret and goes to no service. */
export function QrPicture({ text, label }: { text: string; label: string }) {
  const styles = useStyles();
  const { size, path } = useMemo(() => {
    const { modules } = create(text, { errorCorrectionLevel: 'M' });
    const squares: string[] = [];
    for (let y = 0; y < modules.size; y++)
      for (let x = 0; x < modules.size; x++)
        if (modules.get(y, x)) squares.push(`M${x + quiet} ${y + quiet}h1v1h-1z`);
    return { size: modules.size + 2 * quiet, path: squares.join('') };
  }, [text]);
  return (
    <svg
      className={styles.picture}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={path} fill="#000000" />
    </svg>
  );
}
