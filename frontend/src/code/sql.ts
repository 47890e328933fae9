// SQL as SQLite writes it, its words in capitals or not.
import { sql, SQLite } from '@codemirror/lang-sql';

export const extension = sql({ dialect: SQLite, upperCaseKeywords: true });
