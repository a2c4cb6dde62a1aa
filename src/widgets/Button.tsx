import type { ButtonHTMLAttributes } from 'react';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `primary`: the one thing to do here. `quiet`: no frame until it is pointed at. */
  readonly kind?: 'normal' | 'primary' | 'quiet' | undefined;
}

/** A native button; its text is its accessible name. */
export function Button({ kind = 'normal', className = '', ...rest }: ButtonProps) {
  return <button type="button" className={`button ${kind} ${className}`.trim()} {...rest} />;
}
