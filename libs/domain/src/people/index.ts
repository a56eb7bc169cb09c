export * from './check-password.js';
export * from './contact.js';
export * from './email-address.js';
export * from './may-act.js';
export * from './redact.js';
export * from './representative-limit.js';
export * from './retention.js';
export * from './role.js';
