export { recordStatement } from './statement.store.ts';
export { makeStatement, type StatementGiven, type StatementText, statementText } from './statement.ts';
