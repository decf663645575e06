/** What sets a field of a manifest in code. */
export interface Setter {
  /** A prop, or an option of what a prop takes, such as `cluster.volumeSize`. */
  readonly name: string;
  /** The method that takes the option, such as `Cluster.of`. */
  readonly factory?: string;
}
