/** A fact's few words in English and, where somebody wrote them, in other languages: `{ en, ru }`. */
export type Localized = { en: string } & Partial<Record<string, string>>;
