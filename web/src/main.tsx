import { createRoot } from 'react-dom/client';
import { App } from './app';
import { startLanguage } from './i18n';
import './styles.css';

const root = document.getElementById('root');
if (!root) throw new Error('no place for the console');

await startLanguage();
createRoot(root).render(<App />);
