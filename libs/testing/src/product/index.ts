export * from './launch-product.js';
