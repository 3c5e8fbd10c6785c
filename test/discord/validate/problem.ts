/** One broken rule. */
export interface Problem {
	/** Where, in dots from the object that was checked: `components.0.components.1.custom_id`; `''` is the whole. */
	path: string;
	/** Discord's own code where it is known (`BASE_TYPE_MAX_LENGTH`), else one of the same kind. */
	code: string;
	message: string;
}

/** Collects problems while an object is walked; `path` is where the walk stands. */
export interface Report {
	path: (string | number)[];
	problems: Problem[];
}

export function newReport(path: (string | number)[] = []): Report {
	return { path, problems: [] };
}

/** Notes a problem where the walk stands, or `below` it. */
export function note(report: Report, code: string, message: string, ...below: (string | number)[]): void {
	report.problems.push({ path: [...report.path, ...below].join('.'), code, message });
}

/** Characters as Discord counts them: code points, not UTF-16 units. */
export function lengthOf(text: string): number {
	let length = text.length;
	for (let index = 0; index < text.length - 1; index++) {
		const unit = text.charCodeAt(index);
		if (unit >= 0xd800 && unit <= 0xdbff) {
			const next = text.charCodeAt(index + 1);
			if (next >= 0xdc00 && next <= 0xdfff) length--;
		}
	}
	return length;
}

/** An object of JSON, neither `null` nor an array. */
export function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Codes of what Discord takes without a word and does not act upon: a mistake all the same. */
export const TAKEN_IN_SILENCE: ReadonlySet<string> = new Set([
	'UNKNOWN_KEY',
	'DEFERRED_TAKES_NO_MESSAGE',
	'FLAGS_NOT_SETTABLE',
]);
