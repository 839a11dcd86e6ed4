/** What the tests use of a package without types of its own. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http'
  export class Provider {
    constructor(issuer: string, settings: Record<string, unknown>)
    callback(): (request: IncomingMessage, response: ServerResponse) => void
    interactionFinished(
      request: IncomingMessage,
      response: ServerResponse,
      result: Record<string, unknown>,
    ): Promise<void>
    Client: {
      find(
        id: string,
      ): Promise<{ backchannelLogout(subject: string, session: string): Promise<void> } | undefined>
    }
  }
}
