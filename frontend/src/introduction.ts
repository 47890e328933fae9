// What the introduction loads in place of main: figures, guesses and keys. It sends nothing, so it needs no more.
import './figures/element';
import { tellAfterGuess } from './guess';
import { listenForKeys } from './keys';

tellAfterGuess();
listenForKeys();
