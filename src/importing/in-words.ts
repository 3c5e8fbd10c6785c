import type { z } from 'zod';

/** One thing that a schema found wrong, in plain words and without the library's. `input` is the value as a whole. */
export function inWords(issue: z.core.$ZodIssue, input: unknown): string {
	const place = placeIn(issue.path);
	const value = valueAt(input, issue.path);
	return [place, wrongness(issue, value)].filter((part) => part !== '').join(' ');
}

function wrongness(issue: z.core.$ZodIssue, value: unknown): string {
	const found = JSON.stringify(value);
	if (issue.code === 'unrecognized_keys') return `has ${listed(issue.keys)}, which nothing reads`;
	if (found === undefined) return 'is missing';
	switch (issue.code) {
		case 'invalid_value':
			return `${found} is none of ${listed(issue.values)}`;
		case 'invalid_type':
			return `${found} should be ${issue.expected === 'int' ? 'a whole number' : `of type ${issue.expected}`}`;
		case 'too_big':
			return `${found} is more than ${issue.maximum}`;
		case 'too_small':
			return issue.origin === 'array' ? 'is empty' : `${found} is less than ${issue.minimum}`;
		default:
			return `${found} ${issue.message}`;
	}
}

/** `ports[0].transports` */
function placeIn(path: PropertyKey[]): string {
	const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`));
	return steps.join('').replace(/^\./, '');
}

function valueAt(input: unknown, path: PropertyKey[]): unknown {
	return path.reduce<unknown>(
		(value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
		input,
	);
}

function listed(values: readonly unknown[]): string {
	return values.map((value) => JSON.stringify(value)).join(', ');
}
