import { connect } from '../database/connection.ts';

export const planted = connect;
