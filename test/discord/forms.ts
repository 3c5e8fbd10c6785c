/** A modal as a member fills it in: what the client checks before it sends the form. */
import { arrange, type Component, walk } from './components.ts';
import { attach } from './messages.ts';
import type { ModalData, Resolved } from './sent.ts';
import { isObject, lengthOf } from './validate/problem.ts';
import type { FilePart, World } from './world.ts';

/** By custom id or by the label above it: text, chosen values, yes or no, files. */
export type Fields = Record<string, string | string[] | boolean | FilePart[]>;

/** The modal that a bot sent. */
export interface Modal {
	custom_id: string;
	title: string;
	components: unknown[];
}

const MAX_INPUT = 4000;

/** The data of the submission. Throws where the client would keep the form open. */
export function fillIn(world: World, channelId: string, modal: Modal, fields: Fields): ModalData {
	const components = arrange(modal.components, []);
	const resolved: Resolved = {};
	const used = new Set<string>();
	const answer = (component: Component, label: string): Record<string, unknown> => {
		const key = [String(component.custom_id), label].find((name) => Object.hasOwn(fields, name));
		if (key !== undefined) used.add(key);
		const { type, id, custom_id } = component;
		const given = key === undefined ? undefined : fields[key];
		return { type, id, custom_id, ...answerOf(world, channelId, component, given, resolved) };
	};
	const answered = components.filter(isObject).map((component) => {
		const { type, id } = component;
		const [inner] = walk([component.component]);
		if (inner) return { type, id, component: answer(inner, String(component.label)) };
		// The old way: a row with one text input.
		const inputs = [...walk(component.components)];
		if (inputs.length === 0) return { type, id };
		return { type, id, components: inputs.map((input) => answer(input, String(input.label))) };
	});
	const unknown = Object.keys(fields).find((name) => !used.has(name));
	if (unknown !== undefined) throw new Error(`The form has no field ${unknown}`);
	return {
		custom_id: modal.custom_id,
		components: answered,
		...(Object.keys(resolved).length > 0 ? { resolved } : {}),
	};
}

function answerOf(
	world: World,
	channelId: string,
	component: Component,
	given: Fields[string] | undefined,
	resolved: Resolved,
): Record<string, unknown> {
	const name = String(component.custom_id);
	switch (component.type) {
		case 4:
			return { value: textOf(component, given, name) };
		case 19: {
			const files = Array.isArray(given) ? given.filter((file) => typeof file !== 'string') : [];
			count(component, files.length, name);
			const attachments = files.map((file) => attach(world, channelId, file));
			for (const attachment of attachments) {
				resolved.attachments = { ...resolved.attachments, [attachment.id]: attachment };
			}
			return { values: attachments.map((attachment) => attachment.id) };
		}
		case 21: {
			const chosen = typeof given === 'string' ? [given] : defaults(component);
			count({ ...component, max_values: 1 }, chosen.length, name);
			known(component, chosen, name);
			return { value: chosen[0] ?? null };
		}
		case 23:
			return { value: typeof given === 'boolean' ? given : component.default === true };
		default: {
			const chosen = Array.isArray(given) ? given.map(String) : defaults(component);
			count(component, chosen.length, name);
			known(component, chosen, name);
			return { values: chosen };
		}
	}
}

function textOf(component: Component, given: Fields[string] | undefined, name: string): string {
	const value = given ?? component.value ?? '';
	if (typeof value !== 'string') throw new Error(`The field ${name} takes text`);
	if (value === '') {
		if (component.required !== false) throw new Error(`The field ${name} must be filled in`);
		return value;
	}
	const { min_length: min = 0, max_length: max = MAX_INPUT } = component;
	const length = lengthOf(value);
	if (length < Number(min) || length > Number(max))
		throw new Error(`The field ${name} takes ${min} to ${max} characters`);
	return value;
}

function defaults(component: Component): string[] {
	const options: unknown[] = Array.isArray(component.options) ? component.options : [];
	return options.filter(isObject).flatMap((option) => (option.default === true ? [String(option.value)] : []));
}

/** Whether that many values may be chosen. */
export function count(component: Component, chosen: number, name: string): void {
	const required = component.required !== false;
	const options = Array.isArray(component.options) ? component.options.length : 1;
	const min = Number(component.min_values ?? 1);
	const max = Number(component.max_values ?? (component.type === 22 ? options : 1));
	if (chosen === 0 && !required) return;
	if (chosen < min || chosen > max) throw new Error(`${name} takes ${min} to ${max} values, not ${chosen}`);
}

/** Whether the values are among the options, for components that list them. */
export function known(component: Component, chosen: string[], name: string): void {
	if (!Array.isArray(component.options)) return;
	const values = component.options.filter(isObject).map((option) => String(option.value));
	const strange = chosen.find((value) => !values.includes(value));
	if (strange !== undefined) throw new Error(`${name} has no option ${strange}: ${values.join(', ')}`);
	if (new Set(chosen).size < chosen.length) throw new Error(`${name} takes every option once`);
}
