import './skeleton.css';

interface Props {
  /** Any CSS sizes; the place that the coming content will take. */
  readonly width?: string | undefined;
  readonly height?: string | undefined;
}

/** Keeps the place of something that is on its way. */
export function Skeleton({ width = '100%', height = '0.75em' }: Props) {
  return <span className="skeleton" aria-hidden="true" style={{ inlineSize: width, blockSize: height }} />;
}
