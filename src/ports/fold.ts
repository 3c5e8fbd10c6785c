/** How names are compared: letter case, accents and the width of digits make no difference. */
export function fold(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/\p{M}+/gu, '')
		.replace(/\s+/g, ' ')
		.trim()
		.toLowerCase();
}
