import { makeStyles } from '@fluentui/react-components';

/** Where names stand above their bars and not beside them. */
export const narrow = '@media (max-width: 639px)';

/** How wide the names beside the bars are. */
export const nameWidth = '184px';

/** Names beside what lies in time, all on the same line of time. */
export const useRowStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: `${nameWidth} minmax(0, 1fr)`,
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)', paddingLeft: '12px', paddingRight: '12px' },
  },
});
