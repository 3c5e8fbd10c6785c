/** Component trees as Discord keeps them, and finding what a member sees in them. */
import type { APIAttachment } from 'discord-api-types/v10';
import { isObject } from './validate/problem.ts';

export type Component = Record<string, unknown> & { type: number };

/** All components, nested ones included, in the order they are shown. */
export function* walk(components: unknown): Generator<Component> {
	if (!Array.isArray(components)) return;
	for (const component of components) {
		if (!isComponent(component)) continue;
		yield component;
		yield* walk(component.components);
		yield* walk([component.accessory, component.component]);
	}
}

function isComponent(value: unknown): value is Component {
	return isObject(value) && typeof value.type === 'number';
}

/** What Discord fills in where the bot said nothing. */
const DEFAULTS: Record<number, Record<string, unknown>> = {
	3: { min_values: 1, max_values: 1 },
	11: { spoiler: false },
	13: { spoiler: false },
	14: { spacing: 1, divider: true },
	17: { spoiler: false, accent_color: null },
};

/** A copy with ids on every component, defaults filled in, and `attachment://` made addresses. */
export function arrange(components: readonly unknown[], attachments: readonly APIAttachment[]): unknown[] {
	const taken = new Set<unknown>();
	for (const component of walk(components)) if (component.id) taken.add(component.id);
	let next = 0;
	const newId = () => {
		do next++;
		while (taken.has(next));
		return next;
	};
	const copy = (value: unknown): unknown => {
		if (!isComponent(value)) return value;
		const component: Component = { ...DEFAULTS[value.type], ...value, id: value.id || newId() };
		if (Array.isArray(value.components)) component.components = value.components.map(copy);
		if (value.accessory) component.accessory = copy(value.accessory);
		if (value.component) component.component = copy(value.component);
		if (value.media) component.media = resolve(value.media, attachments);
		if (value.file)
			Object.assign(component, { file: resolve(value.file, attachments) }, facts(value.file, attachments));
		if (Array.isArray(value.items)) {
			component.items = value.items.map((item: unknown) =>
				isObject(item) ? { spoiler: false, ...item, media: resolve(item.media, attachments) } : item,
			);
		}
		return component;
	};
	return components.map(copy);
}

const ATTACHMENT = 'attachment://';

function find(media: unknown, attachments: readonly APIAttachment[]): APIAttachment | undefined {
	if (!isObject(media) || typeof media.url !== 'string' || !media.url.startsWith(ATTACHMENT)) return undefined;
	const name = media.url.slice(ATTACHMENT.length);
	return attachments.findLast((attachment) => attachment.filename === name);
}

function resolve(media: unknown, attachments: readonly APIAttachment[]): unknown {
	const attachment = find(media, attachments);
	if (!attachment || !isObject(media)) return media;
	const { id, url, proxy_url, content_type } = attachment;
	return { ...media, url, proxy_url, attachment_id: id, ...(content_type ? { content_type } : {}) };
}

function facts(file: unknown, attachments: readonly APIAttachment[]): Record<string, unknown> {
	const attachment = find(file, attachments);
	return attachment ? { name: attachment.filename, size: attachment.size } : {};
}
