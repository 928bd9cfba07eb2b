// What a shell is told to ask on each press of the tab key. All three hand over the words up to the cursor and get back
// a line each: the whole word that could stand there, a tab, what it means; or `:files`, where a file is named.

/** For bash 3.2 and up; where nothing is found, bash itself completes the names of files. */
const bash = `# bash completion for cvpr-jobs: eval "$(cvpr-jobs completion bash)"
_cvpr_jobs() {
  local word meaning
  COMPREPLY=()
  while IFS=$'\\t' read -r word meaning; do
    [[ $word == :files ]] || COMPREPLY+=("$(printf '%q' "$word")")
  done < <("\${COMP_WORDS[0]}" completion words -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o bashdefault -o default -F _cvpr_jobs cvpr-jobs
`;

const zsh = `#compdef cvpr-jobs
# zsh completion for cvpr-jobs: eval "$(cvpr-jobs completion zsh)"
_cvpr_jobs() {
  local line word
  local -a found
  for line in "\${(@f)$("\${words[1]}" completion words -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
    [[ -n $line ]] || continue
    if [[ $line == :files ]]; then
      _files
      return
    fi
    word=\${line%%$'\\t'*}
    found+=("\${word//:/\\\\:}:\${line#*$'\\t'}")
  done
  _describe 'cvpr-jobs' found
}
compdef _cvpr_jobs cvpr-jobs
`;

const fish = `# fish completion for cvpr-jobs: cvpr-jobs completion fish | source
function __cvpr_jobs
    set -l words (commandline -opc)
    set -l current (commandline -ct)
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
