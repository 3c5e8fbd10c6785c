/**
 * Windows' findstr, as far as its documentation describes `/R /C:"..."`: any character (`.`), repetition of the
 * character or class before it (`*`), line start and end (`^`, `$`), classes with ranges and negation, `\x` for a literal
 * sign. Everything else (`+`, `?`, `|`, brackets, braces) is literal.
 * https://learn.microsoft.com/en-us/windows-server/administration/windows-commands/findstr
 */
export function findstr(pattern: string, lines: string[]): string[] {
	const expression = translate(pattern);
	return lines.filter((line) => expression.test(line));
}

function translate(pattern: string): RegExp {
	let expression = '';
	for (let at = 0; at < pattern.length; at++) {
		const sign = pattern.charAt(at);
		if (sign === '[') {
			const end = pattern.indexOf(']', at + 1);
			if (end === -1) throw new Error(`class without an end: ${pattern}`);
			expression += translateClass(pattern.slice(at + 1, end));
			at = end;
		} else if (sign === '\\') {
			at++;
			expression += literal(pattern.charAt(at));
		} else if (sign === '.' || (sign === '*' && expression !== '')) expression += sign;
		else if ((sign === '^' && at === 0) || (sign === '$' && at === pattern.length - 1)) expression += sign;
		else expression += literal(sign);
	}
	return new RegExp(expression, 'su');
}

/** Inside a class only `^` at its start and `-` between two signs are special. */
function translateClass(inside: string): string {
	const negated = inside.startsWith('^');
	const signs = (negated ? inside.slice(1) : inside).replace(/[\\^[\]&~|]/g, '\\$&');
	return `[${negated ? '^' : ''}${signs}]`;
}

function literal(sign: string): string {
	return sign.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
