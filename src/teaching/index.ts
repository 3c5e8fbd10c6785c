export { lessonFor } from './lesson-for.ts';
export { type Lessons, loadLessons } from './lessons.ts';
export { LAST_LESSON, type Lesson } from './types.ts';
