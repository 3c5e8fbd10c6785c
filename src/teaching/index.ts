export { lessonFor } from './lesson-for.ts';
export { type Lessons, loadLessons } from './lessons.ts';
export * from './tip-types.ts';
export { type FiledTip, loadTips, openTips, type Tips } from './tips.ts';
export { LAST_LESSON, type Lesson } from './types.ts';
