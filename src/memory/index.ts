export { createReplyCache, type ReplyCache } from './cache.ts';
