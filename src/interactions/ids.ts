/**
 * The ids of buttons and menus: `name:version:field:field`. Messages keep old ids for years, so an id is only ever
 * read by the schema that has its name and version; one that nobody understands is answered with a kind sentence.
 */

/** Discord's limit for a `custom_id`. */
const CUSTOM_ID_LIMIT = 100;

interface Field<T> {
	encode(value: T): string;
	/** `undefined` when the text is no value of the field. */
	decode(text: string): T | undefined;
	/** The length of its longest value. */
	longest: number;
}

/** A whole number from 0 to `last`. */
export function integerField(last: number): Field<number> {
	return {
		encode: (value) => String(value),
		decode: (text) => (/^(?:0|[1-9]\d{0,8})$/.test(text) && Number(text) <= last ? Number(text) : undefined),
		longest: String(last).length,
	};
}

/** One of a few words. */
export function choiceField<const T extends string>(choices: readonly T[]): Field<T> {
	return {
		encode: (value) => value,
		decode: (text) => choices.find((choice) => choice === text),
		longest: Math.max(...choices.map((choice) => choice.length)),
	};
}

/** How many signs of the id a number of `numbersField` takes, and so how large it can be. */
const SIGNS_A_NUMBER = 3;
const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const PACKED = new RegExp(`^(?:[\\w-]{${SIGNS_A_NUMBER}})*$`);

/** At most `most` numbers below 262,144, three signs each. */
export function numbersField(most: number): Field<readonly number[]> {
	const encodeOne = (value: number) => [12, 6, 0].map((shift) => SIGNS[(value >> shift) % SIGNS.length] ?? '').join('');
	const decodeOne = (signs: string) =>
		[...signs].reduce((value, sign) => value * SIGNS.length + SIGNS.indexOf(sign), 0);
	return {
		encode: (values) => values.slice(0, most).map(encodeOne).join(''),
		decode: (text) => (PACKED.test(text) ? (text.match(/.{3}/g) ?? []).map(decodeOne) : undefined),
		longest: most * SIGNS_A_NUMBER,
	};
}

/** At most `most` small letters, one for each of several choices. */
export function lettersField(most: number): Field<string> {
	return {
		encode: (value) => value,
		decode: (text) => (text.length <= most && /^[a-z]*$/.test(text) ? text : undefined),
		longest: most,
	};
}

/** Whether it looks like an id of Discord's. */
export function isSnowflake(text: string): boolean {
	return /^\d{17,20}$/.test(text);
}

/** Whose id is none of anybody: a member's id never is. */
const NOBODY = '0';

/** A member, or `null`. */
export function memberField(): Field<string | null> {
	return {
		encode: (id) => id ?? NOBODY,
		decode: (text) => (text === NOBODY ? null : isSnowflake(text) ? text : undefined),
		longest: 20,
	};
}

type Value = null | string | number | readonly number[];
type Fields = Record<string, Field<Value>>;
type ValuesOf<F extends Fields> = { [K in keyof F]: F[K] extends Field<infer T extends Value> ? T : never };

/** What an id holds, by the names of its fields. */
export type IdValues = Record<string, Value>;

export interface IdSchema<V extends IdValues = IdValues> {
	/** `name:version`, which no two schemas share. */
	prefix: string;
	encode(values: V): string;
	/** `undefined` for an id that is not of this schema, or not of today's version of it. */
	decode(customId: string): V | undefined;
}

/** @throws Error when the longest id would not fit into Discord's 100 characters */
export function defineId<const F extends Fields>(name: string, version: number, fields: F): IdSchema<ValuesOf<F>> {
	const prefix = `${name}:${version}`;
	const keys = Object.keys(fields);
	const longest = keys.reduce((length, key) => length + 1 + (fields[key]?.longest ?? 0), prefix.length);
	if (longest > CUSTOM_ID_LIMIT) throw new Error(`id ${prefix} can take ${longest} characters`);
	return {
		prefix,
		encode: (values) => [prefix, ...keys.map((key) => fields[key]?.encode(values[key] as Value))].join(':'),
		decode(customId) {
			const texts = customId.split(':');
			if (texts.splice(0, 2).join(':') !== prefix || texts.length !== keys.length) return undefined;
			const values: Record<string, Value> = {};
			for (const [index, key] of keys.entries()) {
				const value = fields[key]?.decode(texts[index] ?? '');
				if (value === undefined) return undefined;
				values[key] = value;
			}
			return values as ValuesOf<F>;
		},
	};
}
