// What a shell is told to ask on each press of the tab key, and gets back a line each: the whole word that could stand
// there, a tab, what it means; or `:files`, where a file is named.

/**
 * For bash 3.2 and up. It hands over the line, for its words still have their quotes, and gets words that are escaped.
 * Where nothing is found, bash itself would complete the names of files, though no file is asked for.
 */
const bash = `# bash completion for cvpr-jobs: eval "$(cvpr-jobs completion bash)"
_cvpr_jobs() {
  local word
  COMPREPLY=()
  while IFS= read -r word; do
    [[ $word == :files ]] && return
    COMPREPLY+=("$word")
  done < <("\${COMP_WORDS[0]}" completion line -- "\${COMP_LINE:0:COMP_POINT}" "$COMP_WORDBREAKS" 2>/dev/null)
  ((\${#COMPREPLY[@]} > 0)) || compopt +o bashdefault +o default 2>/dev/null
}
complete -o bashdefault -o default -F _cvpr_jobs cvpr-jobs
`;

/** Case does not count to the program, and so not here; `_describe` quotes what it puts in. */
const zsh = `#compdef cvpr-jobs
# zsh completion for cvpr-jobs: eval "$(cvpr-jobs completion zsh)"
_cvpr_jobs() {
  local line word
  local -a found
  for line in "\${(@f)$("\${words[1]}" completion words -- "\${(@Q)words[2,CURRENT-1]}" "\${(Q)PREFIX}" 2>/dev/null)}"; do
    [[ -n $line ]] || continue
    if [[ $line == :files ]]; then
      _files
      return
    fi
    word=\${line%%$'\\t'*}
    found+=("\${word//:/\\\\:}:\${line#*$'\\t'}")
  done
  _describe 'cvpr-jobs' found -M 'm:{[:lower:][:upper:]}={[:upper:][:lower:]}'
}
compdef _cvpr_jobs cvpr-jobs
`;

/** The word at the cursor may have an open quote: fish can take quotes away only where they are closed. */
const fish = `# fish completion for cvpr-jobs: cvpr-jobs completion fish | source
function __cvpr_jobs
    set -l words (commandline -opc)
    set -l current
    for quote in '' '"' "'"
        set current (string unescape -- (commandline -ct)$quote)
        and break
    end
    for line in ($words[1] completion words -- $words[2..-1] "$current" 2>/dev/null)
        if test "$line" = :files
            __fish_complete_path "$current"
        else
            echo $line
        end
    end
end
complete -c cvpr-jobs -f -a '(__cvpr_jobs)'
`;

/** The script of each shell that is served. */
export const SCRIPTS: ReadonlyMap<string, string> = new Map([
  ['bash', bash],
  ['zsh', zsh],
  ['fish', fish],
]);
