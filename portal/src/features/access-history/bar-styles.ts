import { makeStyles } from '@fluentui/react-components';
import { tt } from '../../lib/theme.ts';

const forced = '@media (forced-colors: active)';
/** In colours of the system's own, which it would otherwise put in place of ours: patterns and all. */
const kept = { forcedColorAdjust: 'none' } as const;

/** The look of each kind of bar: by colour and, for who cannot tell them apart, by pattern. */
export const useBarStyles = makeStyles({
  relationship: {
    backgroundColor: tt('Relationship'),
    [forced]: { ...kept, backgroundColor: 'CanvasText' },
  },
  dap: {
    backgroundColor: tt('Dap'),
    backgroundImage: `repeating-linear-gradient(135deg, transparent 0 6px, ${tt('Stripe')} 6px 9px)`,
    [forced]: {
      ...kept,
      backgroundColor: 'Canvas',
      backgroundImage: 'repeating-linear-gradient(135deg, CanvasText 0 6px, Canvas 6px 9px)',
    },
  },
  gdap: { backgroundColor: tt('Gdap'), [forced]: { ...kept, backgroundColor: 'LinkText' } },
  assignment: {
    border: `2px solid ${tt('Assignment')}`,
    boxSizing: 'border-box',
    [forced]: { ...kept, border: '2px solid LinkText' },
  },
});

/** Words on a bar stand on its plain colour, so that neither pattern nor lines run through them. */
export const useWordStyles = makeStyles({
  relationship: {
    backgroundColor: tt('Relationship'),
    color: tt('OnRelationship'),
    [forced]: { ...kept, backgroundColor: 'CanvasText', color: 'Canvas' },
  },
  dap: {
    backgroundColor: tt('Dap'),
    color: tt('OnDap'),
    [forced]: { ...kept, backgroundColor: 'Canvas', color: 'CanvasText' },
  },
  gdap: {
    backgroundColor: tt('Gdap'),
    color: tt('OnGdap'),
    [forced]: { ...kept, backgroundColor: 'LinkText', color: 'Canvas' },
  },
});
