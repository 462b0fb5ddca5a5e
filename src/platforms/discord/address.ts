/** Where Discord is. https://discord.com/developers/docs/reference#api-reference-base-url */
export const DISCORD_API = 'https://discord.com/api';
