/** A message as text for a terminal: what a member reads, without Discord's signs. */

import {
	type APIComponentInContainer,
	type APIInteractionResponseCallbackData,
	type APIMessageTopLevelComponent,
	ComponentType,
} from 'discord-api-types/v10';
import { unescaped } from '../../words/index.ts';

type Shown = APIMessageTopLevelComponent | APIComponentInContainer;

export function showMessage(message: APIInteractionResponseCallbackData): string {
	return (message.components ?? []).map(showComponent).join('\n');
}

function showComponent(component: Shown): string {
	switch (component.type) {
		case ComponentType.Container:
			return component.components.map(showComponent).join('\n');
		case ComponentType.TextDisplay:
			return showMarkdown(component.content);
		case ComponentType.MediaGallery:
			return component.items.map(({ description }) => `[${description ?? ''}]`).join('\n');
		case ComponentType.ActionRow:
			return component.components
				.map((part) => {
					if (part.type === ComponentType.Button) {
						return 'label' in part ? `[${part.label}]` : '';
					}
					return part.type === ComponentType.StringSelect
						? `[${part.options.map((option) => (option.default ? `*${option.label}*` : option.label)).join(' | ')} ▾]`
						: '';
				})
				.join(' ');
		default:
			return '';
	}
}

/** Headings, bold and small print lose their signs, commands are set in, links show their address. */
function showMarkdown(markdown: string): string {
	let inCode = false;
	const lines: string[] = [];
	for (const line of markdown.split('\n')) {
		if (line === '```') inCode = !inCode;
		else lines.push(inCode ? `    ${line}` : showLine(line));
	}
	return lines.join('\n');
}

/** What is in code stays as it is; the rest loses its signs. */
function showLine(line: string): string {
	return line
		.replace(/^(?:#{1,3}|-#) /, '')
		.split(/(?<!\\)`/)
		.map((part, index) => (index % 2 === 1 ? part : showText(part)))
		.join('');
}

function showText(text: string): string {
	return unescaped(text.replace(/(?<!\\)\[((?:\\.|[^\]\\])*)\]\(([^)]*)\)/g, '$1 $2').replace(/(?<!\\)\*/g, ''));
}
