export * from './tip-types.ts';
export { type FiledTip, loadTips, openTips, type Tips } from './tips.ts';
