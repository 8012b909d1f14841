import { authorize } from '../access/authorize.ts';

export const planted = authorize;
