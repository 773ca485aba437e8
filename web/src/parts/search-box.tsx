import { Input } from 'antd';
import { useEffect, useEffectEvent, useState } from 'react';

export interface SearchBoxProps {
  /** What is searched for now, as the address has it. */
  text: string | undefined;
  label: string;
  onSearch: (text: string) => void;
  className?: string;
}

const PAUSE_MS = 300;

/** Searches when the typing pauses; another address brings its own words. */
export function SearchBox({ text = '', label, onSearch, className = 'kp-search' }: SearchBoxProps) {
  const [typed, setTyped] = useState(text);
  const [known, setKnown] = useState({ text, sent: text });
  if (text !== known.text) {
    // What comes back is what was sent, while more may be typed already; anything else was chosen elsewhere.
    if (text !== known.sent) setTyped(text);
    setKnown({ text, sent: text });
  }
  const search = useEffectEvent(() => {
    setKnown({ text, sent: typed });
    onSearch(typed);
  });
  useEffect(() => {
    if (typed === text) return;
    const timer = setTimeout(() => search(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, text]);
  return (
    <Input
      type="search"
      allowClear
      className={className}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
      placeholder={label}
      aria-label={label}
      suffix={<kbd aria-hidden>/</kbd>}
    />
  );
}
