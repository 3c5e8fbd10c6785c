export * from './tip-types.ts';
export { type FiledTip, loadTips, openTips, type TipQuery, type Tips } from './tips.ts';
