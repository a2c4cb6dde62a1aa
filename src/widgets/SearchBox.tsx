import { useCombobox, type UseComboboxStateChangeOptions, type UseComboboxState } from 'downshift';
import type { ReactNode } from 'react';
import { Highlight } from './Highlight';
import './field.css';
import './search-box.css';

interface Props {
  /** The visible label, which is the accessible name. */
  readonly label: string;
  readonly hideLabel?: boolean | undefined;
  /** What stands in the box. */
  readonly text: string;
  readonly onText: (text: string) => void;
  /** What is suggested for the text; may come later than the text. */
  readonly options: readonly string[];
  /** Stands at the end of an option's line: a count, say. */
  readonly note?: ((option: string) => ReactNode) | undefined;
  readonly onChoose: (option: string) => void;
  /** Enter, when no option is marked. */
  readonly onSubmit?: ((text: string) => void) | undefined;
  readonly placeholder?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly inputId?: string | undefined;
}

/** A box with suggestions. Arrow keys mark one, Enter takes it, Esc closes the list and then empties the box. */
export function SearchBox(props: Props) {
  const {
    label,
    hideLabel,
    text,
    onText,
    options,
    note,
    onChoose,
    onSubmit,
    placeholder,
    disabled,
    inputId,
  } = props;
  const { isOpen, highlightedIndex, getLabelProps, getInputProps, getMenuProps, getItemProps, closeMenu } =
    useCombobox<string>({
      items: options as string[],
      inputValue: text,
      selectedItem: null,
      itemToString: (item) => item ?? '',
      stateReducer: keepText,
      ...(inputId ? { inputId } : {}),
      onSelectedItemChange: ({ selectedItem }) => {
        if (selectedItem !== null) onChoose(selectedItem);
      },
    });
  const shown = isOpen && options.length > 0;
  return (
    <div className="field search-box">
      <label {...getLabelProps()} className={hideLabel ? 'visually-hidden' : 'field-label'}>
        {label}
      </label>
      <input
        {...getInputProps({
          onChange: (event) => onText(event.target.value),
          onKeyDown: (event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'Enter' && !(shown && highlightedIndex >= 0)) {
              closeMenu();
              onSubmit?.(text);
            }
            if (event.key === 'Escape' && !shown && text !== '') onText('');
          },
        })}
        type="text"
        className="field-control"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        placeholder={placeholder}
        disabled={disabled}
      />
      <ul {...getMenuProps()} className="search-options" hidden={!shown}>
        {shown
          ? options.map((option, index) => (
              <li
                key={option}
                {...getItemProps({ item: option, index })}
                data-marked={index === highlightedIndex || undefined}
              >
                <span>
                  <Highlight text={option} part={text.trim()} />
                </span>
                {note ? <small>{note(option)}</small> : null}
              </li>
            ))
          : null}
      </ul>
    </div>
  );
}

/** Leaving the box takes nothing; taking an option leaves the text to the caller. */
function keepText(state: UseComboboxState<string>, { type, changes }: UseComboboxStateChangeOptions<string>) {
  if (type === useCombobox.stateChangeTypes.InputBlur)
    return { ...state, isOpen: false, highlightedIndex: -1 };
  return changes;
}
