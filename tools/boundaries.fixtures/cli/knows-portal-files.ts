import { App } from '../portal/src/app.tsx';

export const planted = App;
