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
export function choiceField<T extends string>(choices: readonly T[]): Field<T> {
	return {
		encode: (value) => value,
		decode: (text) => choices.find((choice) => choice === text),
		longest: Math.max(...choices.map((choice) => choice.length)),
	};
}

type Fields = Record<string, Field<string | number>>;
type ValuesOf<F extends Fields> = { [K in keyof F]: F[K] extends Field<infer T extends string | number> ? T : never };

/** What an id holds, by the names of its fields. */
export type IdValues = Record<string, string | number>;

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
		encode: (values) => [prefix, ...keys.map((key) => fields[key]?.encode(values[key] as string | number))].join(':'),
		decode(customId) {
			const texts = customId.split(':');
			if (texts.splice(0, 2).join(':') !== prefix || texts.length !== keys.length) return undefined;
			const values: Record<string, string | number> = {};
			for (const [index, key] of keys.entries()) {
				const value = fields[key]?.decode(texts[index] ?? '');
				if (value === undefined) return undefined;
				values[key] = value;
			}
			return values as ValuesOf<F>;
		},
	};
}
