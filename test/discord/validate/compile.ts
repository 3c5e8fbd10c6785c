/**
 * Turns the schemas of Discord's published API specification into plain functions.
 *
 * zod itself tries every alternative of a union and answers with a tree of all their failures, which is slow for
 * components and hard to read. Discord's unions are told apart by `type`, so the function made here goes straight to
 * the one alternative, reports only what is wrong inside it, in Discord's own codes, and sees unknown keys.
 */
import type {
	$ZodArrayDef,
	$ZodCheck,
	$ZodChecks,
	$ZodObjectDef,
	$ZodStringDef,
	$ZodType,
	$ZodTypes,
} from 'zod/v4/core';
import { isObject, lengthOf, newReport, note, type Report } from './problem.ts';

export type Check = (value: unknown, report: Report) => void;

const compiled = new WeakMap<$ZodType, Check>();

/** The function for a schema; made once. Throws for a kind of schema that the specification did not use before. */
export function compile(schema: $ZodType): Check {
	const known = compiled.get(schema);
	if (known) return known;
	const check = build(schema);
	compiled.set(schema, check);
	return check;
}

function build(schema: $ZodType): Check {
	const def = definition(schema);
	switch (def.type) {
		case 'object':
			return object(def);
		case 'array':
			return array(def);
		case 'string':
			return string(def);
		case 'number':
			return number(schema, def.checks);
		case 'boolean':
			return (value, report) => {
				if (typeof value !== 'boolean') note(report, 'BOOLEAN_TYPE_CONVERT', 'Must be either true or false.');
			};
		case 'null':
			return (value, report) => {
				if (value !== null) note(report, 'BASE_TYPE_CHOICES', 'Value must be null.');
			};
		case 'undefined':
			return (value, report) => {
				if (value !== undefined) note(report, 'BASE_TYPE_CHOICES', 'Value must be left out.');
			};
		case 'literal': {
			const values = new Set<unknown>(def.values);
			return (value, report) => {
				if (!values.has(value)) {
					note(report, 'BASE_TYPE_CHOICES', `Value must be one of {${[...values].join(', ')}}.`);
				}
			};
		}
		case 'optional': {
			const inner = compile(def.innerType);
			return (value, report) => {
				if (value !== undefined) inner(value, report);
			};
		}
		case 'nullable': {
			const inner = compile(def.innerType);
			return (value, report) => {
				if (value !== null) inner(value, report);
			};
		}
		case 'lazy': {
			// Components contain components: the function behind is only looked up when it is first needed.
			let inner: Check | undefined;
			return (value, report) => {
				inner ??= compile(def.getter());
				inner(value, report);
			};
		}
		case 'record': {
			const inner = compile(def.valueType);
			return (value, report) => {
				if (!isObject(value)) return note(report, 'DICT_TYPE_CONVERT', 'Only dictionaries may be used in a DictType');
				for (const key of Object.keys(value)) at(report, key, value[key], inner);
			};
		}
		case 'union':
			return union(def.options);
		default:
			throw new Error(`discord-api-spec uses a schema of type ${def.type}: teach it to compile.ts`);
	}
}

function at(report: Report, key: string | number, value: unknown, check: Check): void {
	report.path.push(key);
	check(value, report);
	report.path.pop();
}

/** Keys that discord.js sends along with every message and Discord ignores where they have no meaning. */
const IGNORED = new Set(['enforce_nonce', 'nonce', 'tts']);

function object(def: $ZodObjectDef): Check {
	const fields = new Map(Object.entries(def.shape).map(([key, schema]) => [key, compile(schema)]));
	const required = Object.entries(def.shape)
		.filter(([, schema]) => !accepts(schema, undefined))
		.map(([key]) => key);
	return (value, report) => {
		if (!isObject(value)) return note(report, 'MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType');
		for (const key of required) {
			if (value[key] === undefined) note(report, 'BASE_TYPE_REQUIRED', 'This field is required', key);
		}
		for (const key in value) {
			const field = value[key];
			if (field === undefined) continue;
			const check = fields.get(key);
			if (check) at(report, key, field, check);
			else if (!IGNORED.has(key)) note(report, 'UNKNOWN_KEY', 'Discord knows no such field here.', key);
		}
	};
}

function array(def: $ZodArrayDef): Check {
	const element = compile(def.element);
	const [minimum, maximum] = lengths(def.checks);
	return (value, report) => {
		if (!Array.isArray(value)) return note(report, 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType');
		length(value.length, minimum, maximum, report);
		for (let index = 0; index < value.length; index++) at(report, index, value[index], element);
	};
}

function string(def: $ZodStringDef): Check {
	const [minimum, maximum] = lengths(def.checks);
	const formats = definitions(def.checks).flatMap((check) => (check.check === 'string_format' ? [check] : []));
	return (value, report) => {
		if (typeof value !== 'string') {
			return note(report, 'STRING_TYPE_CONVERT', `Could not interpret "${JSON.stringify(value)}" as string.`);
		}
		// Characters are only counted where the cheaper count leaves it open.
		if (value.length > maximum || value.length < minimum * 2) length(lengthOf(value), minimum, maximum, report);
		for (const format of formats) {
			if (format.format === 'url') {
				if (!URL.canParse(value)) note(report, 'URL_TYPE_INVALID_URL', 'Not a well formed URL.');
			} else if (format.pattern && !format.pattern.test(value)) {
				note(report, 'STRING_TYPE_REGEX', 'String value did not match validation regex.');
			}
		}
	};
}

const INT32 = { minimum: -(2 ** 31), maximum: 2 ** 31 - 1 };

function number(schema: $ZodType, checks: readonly $ZodCheck[] | undefined): Check {
	let { minimum, maximum } = { minimum: Number.NEGATIVE_INFINITY, maximum: Number.POSITIVE_INFINITY };
	const def = definition(schema);
	const integer = 'format' in def && def.format === 'int32';
	if (integer) ({ minimum, maximum } = INT32);
	for (const check of definitions(checks)) {
		if (check.check === 'greater_than') minimum = Math.max(minimum, Number(check.value));
		if (check.check === 'less_than') maximum = Math.min(maximum, Number(check.value));
	}
	const kind = integer ? 'int' : 'number';
	return (value, report) => {
		if (typeof value !== 'number' || !Number.isFinite(value) || (integer && !Number.isInteger(value))) {
			return note(report, 'NUMBER_TYPE_COERCE', `Value "${String(value)}" is not ${kind}.`);
		}
		if (value < minimum) {
			note(report, 'NUMBER_TYPE_MIN', `${kind} value should be greater than or equal to ${minimum}.`);
		}
		if (value > maximum) note(report, 'NUMBER_TYPE_MAX', `${kind} value should be less than or equal to ${maximum}.`);
	};
}

function union(options: readonly $ZodType[]): Check {
	let choose: Check | undefined;
	// Looked at when first used: the alternatives may lead back here.
	return (value, report) => {
		choose ??= byType(options) ?? anyOf(options);
		choose(value, report);
	};
}

function byType(options: readonly $ZodType[]): Check | undefined {
	const alternatives = new Map<unknown, Check>();
	for (const option of options) {
		const def = definition(behind(option));
		const literal = def.type === 'object' ? def.shape.type : undefined;
		const type = literal && definition(literal);
		if (type?.type !== 'literal') return undefined;
		for (const value of type.values) alternatives.set(value, compile(behind(option)));
	}
	const types = [...alternatives.keys()].join(', ');
	return (value, report) => {
		if (!isObject(value)) return note(report, 'MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType');
		const check = alternatives.get(value.type);
		if (check) check(value, report);
		else note(report, 'UNION_TYPE_CHOICES', `Value of field "type" must be one of (${types}).`);
	};
}

function anyOf(options: readonly $ZodType[]): Check {
	const checks = options.map(compile);
	return (value, report) => {
		let best: Report | undefined;
		for (const check of checks) {
			const attempt = newReport([...report.path]);
			check(value, attempt);
			if (attempt.problems.length === 0) return;
			if (!best || depth(attempt) > depth(best)) best = attempt;
		}
		if (best) report.problems.push(...best.problems);
	};
}

/** The alternative that was meant is the one that fits furthest in. */
function depth(report: Report): number {
	return Math.max(...report.problems.map((problem) => problem.path.split('.').length));
}

function behind(schema: $ZodType): $ZodType {
	const def = definition(schema);
	return def.type === 'lazy' ? behind(def.getter()) : schema;
}

function accepts(schema: $ZodType, value: unknown): boolean {
	const def = definition(schema);
	if (def.type === 'optional' || def.type === 'undefined') return value === undefined;
	if (def.type === 'nullable') return accepts(def.innerType, value);
	if (def.type === 'union') return def.options.some((option) => accepts(option, value));
	return false;
}

function definition(schema: $ZodType): $ZodTypes['_zod']['def'] {
	return (schema as $ZodTypes)._zod.def;
}

function definitions(checks: readonly $ZodCheck[] | undefined) {
	return (checks ?? []).map((check) => (check as $ZodChecks)._zod.def);
}

function lengths(checks: readonly $ZodCheck[] | undefined): [minimum: number, maximum: number] {
	let [minimum, maximum] = [0, Number.POSITIVE_INFINITY];
	for (const check of definitions(checks)) {
		if (check.check === 'min_length') minimum = check.minimum;
		if (check.check === 'max_length') maximum = check.maximum;
	}
	return [minimum, maximum];
}

function length(actual: number, minimum: number, maximum: number, report: Report): void {
	if (actual >= minimum && actual <= maximum) return;
	if (minimum > 0 && maximum < Number.POSITIVE_INFINITY) {
		note(report, 'BASE_TYPE_BAD_LENGTH', `Must be between ${minimum} and ${maximum} in length.`);
	} else if (actual > maximum) {
		note(report, 'BASE_TYPE_MAX_LENGTH', `Must be ${maximum} or fewer in length.`);
	} else {
		note(report, 'BASE_TYPE_MIN_LENGTH', `Must be ${minimum} or more in length.`);
	}
}
