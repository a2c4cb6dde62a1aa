import type { ComponentProps } from 'react';

interface Props extends ComponentProps<'button'> {
  /** `primary`: the one thing to do next. `quiet`: beside something. `danger`: stops or removes. */
  readonly kind?: 'primary' | 'quiet' | 'danger' | undefined;
  readonly small?: boolean | undefined;
}

/** A push button; every other property goes to the native element. */
export function Button({ kind, small, className, type = 'button', ...rest }: Props) {
  const classes = ['button', kind, small ? 'small' : undefined, className].filter(Boolean).join(' ');
  return <button type={type} className={classes} {...rest} />;
}
