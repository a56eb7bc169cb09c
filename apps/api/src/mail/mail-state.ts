/** Whether mail leaves this server, and from whom. */
export interface MailState {
  readonly isReady: boolean;
  readonly from: string;
}
