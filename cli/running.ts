/** Something that listens and can be stopped. */
export interface Running {
  readonly url: string;
  readonly stop: () => Promise<void>;
}
