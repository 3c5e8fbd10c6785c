export { createReplyCache, NO_CACHE, type ReplyCache } from './cache.ts';
