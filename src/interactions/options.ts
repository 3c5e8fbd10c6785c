/** Reading what was typed by what was declared; Discord checks the same, but a modified client can send anything. */

import type { APIApplicationCommandInteractionDataOption } from 'discord-api-types/v10';
import type { OptionsDeclaration, OptionValues } from './command.ts';
import { isSnowflake } from './ids.ts';

/** The values by name, or the name of the first option whose value is missing or not what was declared. */
export function readOptions(
	declared: OptionsDeclaration,
	given: readonly APIApplicationCommandInteractionDataOption[],
): { values: OptionValues } | { wrong: string } {
	const values: OptionValues = {};
	for (const [name, option] of Object.entries(declared)) {
		const sent = given.find((candidate) => candidate.name === name);
		const value = sent !== undefined && 'value' in sent ? sent.value : undefined;
		if (value === undefined && option.required !== true) continue;
		if (option.type === 'boolean') {
			if (typeof value !== 'boolean') return { wrong: name };
			values[name] = value;
		} else if (option.type === 'choice') {
			if (typeof value !== 'string' || !option.choices.includes(value)) return { wrong: name };
			values[name] = value;
		} else if (option.type === 'member') {
			if (typeof value !== 'string' || !isSnowflake(value)) return { wrong: name };
			values[name] = value;
		} else if (option.type === 'string') {
			if (typeof value !== 'string' || value.length > option.longest || value.trim() === '') return { wrong: name };
			values[name] = value;
		} else {
			if (!Number.isInteger(value) || Number(value) < option.min || Number(value) > option.max) return { wrong: name };
			values[name] = Number(value);
		}
	}
	return { values };
}
