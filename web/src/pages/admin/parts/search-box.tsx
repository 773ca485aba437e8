import { Input } from 'antd';
import { useEffect, useState } from 'react';

export interface SearchBoxProps {
  text: string | undefined;
  label: string;
  onSearch: (text: string) => void;
}

const PAUSE_MS = 300;

/** Searches when the typing pauses. */
export function SearchBox({ text = '', label, onSearch }: SearchBoxProps) {
  const [typed, setTyped] = useState(text);
  useEffect(() => {
    if (typed === text) return;
    const timer = setTimeout(() => onSearch(typed), PAUSE_MS);
    return () => clearTimeout(timer);
    // The search itself changes with every picture.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [typed, text]);
  return (
    <Input
      type="search"
      allowClear
      className="kp-admin-search"
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
      placeholder={label}
      aria-label={label}
      suffix={<kbd aria-hidden>/</kbd>}
    />
  );
}
