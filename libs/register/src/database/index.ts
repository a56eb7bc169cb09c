export * from './connection.js';
export * from './copy-rows.js';
export * from './database-config.js';
export * from './listen.js';
export * from './migrate-register.js';
export * from './naming.js';
export * from './register-failure.js';
export * from './register.js';
