import type { CSSProperties } from 'react';
import type { Palette } from '../palette';
import { neutralColor, type PointColors } from './point-colors';

interface Props {
  readonly colors: PointColors;
  /** 0 for the points that are not drawn; null when all are. */
  readonly visible: Uint8Array | null;
  readonly theme: Palette;
}

/** What the colours of a map mean: a bar with its marks, or the names of the classes. Nothing where they mean nothing. */
export function PointLegend({ colors, visible, theme }: Props) {
  if (colors.kind === 'none') return null;
  if (colors.kind === 'classes') {
    return (
      <ul className="map-legend" aria-label="Colours">
        {colors.names.map((name, k) => (
          <li key={`${k} ${name}`}>
            <i style={{ background: theme.categories[k % theme.categories.length] }} />
            <span>{name}</span>
          </li>
        ))}
        {colors.values.some((value, i) => value < 0 && visible?.[i] !== 0) ? (
          <WithoutValue theme={theme} />
        ) : null}
      </ul>
    );
  }
  const { low, high } = colors;
  const share = (value: number) => (high > low ? (value - low) / (high - low) : 0);
  return (
    <div className="map-legend" data-kind="scale">
      <p className="map-legend-title">{colors.title}</p>
      <div
        className="map-bar"
        style={variables({
          '--stops': theme[colors.scale].map(([at, color]) => `${color} ${at * 100}%`).join(', '),
        })}
      >
        <span className="map-bar-ramp" />
        <ul aria-label={colors.title}>
          {colors.marks.map(({ value, text }) => (
            <li key={value} style={variables({ '--at': share(value) })}>
              {text}
            </li>
          ))}
        </ul>
      </div>
      {colors.values.some((value, i) => Number.isNaN(value) && visible?.[i] !== 0) ? (
        <ul>
          <WithoutValue theme={theme} />
        </ul>
      ) : null}
    </div>
  );
}

function variables(values: Readonly<Record<`--${string}`, string | number>>): CSSProperties {
  return values;
}

function WithoutValue({ theme }: { readonly theme: Palette }) {
  return (
    <li>
      <i style={{ background: neutralColor(theme) }} />
      <span>no value</span>
    </li>
  );
}
