/** The page where a member corrects what is said of an entry; `null` where the bot's repository is not known. */
export type Correction = (entry: string) => string | null;

/**
 * A new issue in the form `fact.yml`, with the number and the entry filled in.
 * @param repository the bot's, on GitHub
 */
export function correctionPage(repository: string, port: number, entry: string): string {
	const filled = new URLSearchParams({ template: 'fact.yml', port: `${port}`, entry });
	return `${repository}/issues/new?${filled}`;
}
