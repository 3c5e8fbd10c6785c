/**
 * What tells a question about ports from other talk, in the languages that members write most. All is compared folded: small
 * letters, no accents.
 */

/** A port, or what only ports are for. */
export const NAMES_PORTS = new RegExp(
	[
		// Ports themselves, but not "port it to Forge", "usb ports", "type c port".
		String.raw`(?<!\b(?:usb|usb c|type c|hdmi|display|serial|charging|c|com|could you|please|to|can you|will you) )\bports?\b(?! (?:it|this|that|the|them|your|mod|from|over)\b)(?! to (?:forge|fabric|neoforge|\d))`,
		String.raw`\bport ?forward`,
		String.raw`\b(?:forward|forwarded|forwarding|portforward\w*)\b`,
		String.raw`\b(?:firewall|router|cgnat|upnp|dmz|hairpin)\b|\bnat\b`,
		String.raw`\b(?:listen(?:s|ing)?|listener|netstat|lsof|nmap|eaddrinuse|econnrefused)\b`,
		String.raw`\b(?:open|opening|opened|close|closing|block|allow) (?:up )?\d{2,5}\b`,
		String.raw`\b\d{2,5} (?:is|was|seems) (?:already )?(?:taken|used|occupied|busy)\b`,
		'address already in use|already in use|already allocated|forbidden by its access permissions',
	].join('|'),
	'u',
);

/** Somebody cannot get in, or wants others in: what ports have to do with, if nothing else is the matter. */
export const WANTS_IN = new RegExp(
	[
		String.raw`\b(?:connect(?:s|ing|ed|ion)?|reach(?:able)?|unreachable|timed? ?out|refused|handshake)\b`,
		String.raw`\b(?:join(?:s|ing)?|friends?|multiplayer|co-?op)\b`,
		String.raw`\b(?:hosts?|hosting|self-?host(?:ed|ing)?|expos(?:e|es|ed|ing)|bind(?:s|ing)?)\b`,
		String.raw`\b(?:server list|server browser|public server|community servers|dedicated server|lan only|lan server)\b`,
		String.raw`\b(?:remote access|remotely|public ip|external ip|outside (?:my|the|of)|over (?:the )?internet|to the internet|from the internet)\b`,
		String.raw`\bwhat (?:is|uses|runs|are)\b.*\b\d{2,5}\b|\b(?:using|doing|open on) (?:\w+ )?\d{2,5}\b`,
		String.raw`\b(?:tcp|udp)\b|\bsame network\b|\bip (?:address )?of (?:the|my)\b`,
		// German, French, Spanish, Portuguese.
		String.raw`\b(?:portfreigabe|freigeben|freigabe|verbinden|verbindung|beitreten|erreichbar|belegt)\b`,
		String.raw`\b(?:ouvrir|connecter|connexion|heberger|rejoindre|pare-feu)\b`,
		String.raw`\b(?:puertos?|abrir|conectar(?:se|me)?|conexion|unirse|portas?|liberar|conectar|conexao|rede externa)\b`,
		// Russian, Chinese.
		'порт(?:ы|а|у|ов|ам|е|ом)?(?![а-я])|проброс|подключ|соедин|(?:открыть|открыт|закрыть|открывать) \\d{2,5}|не (?:виден|видно|видят)|роутер|брандмауэр|фаервол|заити|хостить|хост(?![а-я])',
		'端口|连接|無法|无法访问|防火墙|路由',
	].join('|'),
	'u',
);

/** Something else is the matter. */
export const OTHER_TROUBLE =
	/\bcrash(?:es|ed|ing)?\b|\b(?:fps|stutter|lag(?:s|gy)?|ram|memory|corrupt(?:ed)?|texture|save file)\b|вылета|виснет|тормоз/u;

/** A number is taken, or nobody listens on it. */
export const IS_ERROR =
	/eaddrinuse|econnrefused|eacces\b|already in use|already allocated|address in use|ports are not available|only one usage of each socket|forbidden by its access permissions|failed to bind|error binding|could not bind|cannot bind|bind\(\) (?:to|failed)|уже занят|занят (?:другим|процесс)|bereits (?:verwendet|belegt)|deja utilise|ya esta en uso/u;

/** Numbers where they can only be ports: `:25565`, `port 3389`, `8211/udp`, `UDP 2456`. */
export const PORTS_SAID = [
	/(?<![\d.])(?:port|ports|porta|puerto|порт[а-я]*|端口)[ :=#№>]{0,3}(?:number |nr\.? |is |was )?[>(]?(\d{1,5})(?![\d.]?\d)/gu,
	/(?<!(?:^|[^.\d])\d{1,2})(?<=[\w\]*.:]|^|[\s(]):(\d{2,5})(?![\d:.]*\d)/gu,
	/(?<![\d.:])(\d{1,5}) ?[/(]?(?:tcp|udp)\b/gu,
	/\b(?:tcp|udp)[ :/]{1,2}(?:ports? )?(\d{1,5})\b(?![.\d])/gu,
	/(?<![\d.])(\d{2,5}) (?:port(?![a-z])|порт(?![а-я]))/gu,
] as const;

/** Any number that may be one, in a message that asks about ports: no year, no size, no version, no part of an address. */
export const LONE_NUMBERS =
	/(?<![\p{L}\d.:/@#$€£-]|\b(?:gtx|rtx|rx|windows|ubuntu|server|version|v|build|patch|debian|node|java|python) )(\d{4,5})(?![\p{L}\d]|[.:]\d| ?(?:mb|gb|kb|mib|gib|fps|hz|ms|px|users|players|%|€|\$))/gu;

export const IS_YEAR = /^(?:19[89]\d|20[0-3]\d)$/;

/**
 * Names that are words of every day. They are names when something beside them says so: a capital letter inside a
 * sentence, "server" behind them, or their own number.
 */
export const EVERYDAY: ReadonlySet<string> = new Set(
	(
		'abs abuse acore actual ads anchor angular android apache apprise ark ase ats barrier bedrock beets bind bird bolt bonjour ' +
		'bungee calibre canal canary carbon cc celeste chat cip cod coder cockpit cockroach consul convex craft crate crystal cs css cure ' +
		'dark deluge descent dex diameter dict directory discard discord dot dns docker dragonfly dst dusk echo eco elastic elixir ember ' +
		'express fabric finger flask flower forge foundry ftl ftp garage gate ghost glances goat habitat harbor hass hl hoarder home ' +
		'homepage http https hubble icarus ident impostor invoke ip irc kepler kong limbo loki mail mainsail matrix mc medusa metro ' +
		'named nebula nfs node nomad northstar notebook notes nova nox nut oracle outline pal paper parcel periphery phoenix ' +
		'php piper plan planka ps pulse puma pumpkin python ray react radius redirect registry rip ruby rust sandstorm scum sentinel ' +
		'shiny sieve simplex sip slp soldat spark sphere spring squad squid ssh stash steam stellar storm swarm synergy tempo temporal ' +
		'time tor triton trip twenty unbound ut vanilla vault vein velocity vnc vpn waterfall web weed wg wings wins wow x yarn zap ' +
		'game server windows linux ubuntu router mumble'
	).split(' '),
);

/** What stands around the thing that is asked about more often than it is that thing. */
export const SURROUNDINGS: ReadonlySet<string> = new Set([
	'apache-http-server',
	'caddy',
	'discord-rpc',
	'docker-engine',
	'docker-swarm',
	'kubernetes-api',
	'nginx',
	'nginx-proxy-manager',
	'node-inspector',
	'openssh-server',
	'pelican-wings',
	'portainer',
	'pterodactyl-wings',
	'steam-remote-play',
	'traefik',
]);
