export { createReplyCache } from './cache.ts';
