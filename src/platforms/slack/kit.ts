/**
 * Slack's kit. It is CommonJS, and what a default import of it gives differs between the runtime and the
 * test runner; asked for in its own manner it is the same everywhere.
 */
import { createRequire } from 'node:module';

type Bolt = typeof import('@slack/bolt');

export const bolt = createRequire(import.meta.url)('@slack/bolt') as Bolt;

export type BoltApp = InstanceType<Bolt['App']>;
export type SlackClient = InstanceType<Bolt['webApi']['WebClient']>;
