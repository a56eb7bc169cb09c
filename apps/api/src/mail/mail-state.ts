/** Whether mail leaves this server, and from whom. */
export interface MailState {
  readonly isReady: boolean;
  readonly from: string;
  /** Where letters are files, or were while there was no mail server. */
  readonly folder?: string;
}
