"""How shells are told what may follow: click's scripts, mended where names with blanks or commas break them.

Imported only where a shell asks, since no other command needs it.
"""

from __future__ import annotations

from click.shell_completion import BashComplete, FishComplete, ShellComplete, ZshComplete, add_completion_class


@add_completion_class
class QuotingBash(BashComplete):
    """Bash, with the words that are offered quoted where the user has not begun to quote."""

    source_template = """\
%(complete_func)s() {
    local IFS=$'\\n' type value word=${COMP_WORDS[COMP_CWORD]}
    COMPREPLY=()
    while IFS=',' read -r type value; do
        case $type in
            dir) compopt -o dirnames ;;
            file) compopt -o default ;;
            plain)
                [[ $word == [\\"\\']* ]] || printf -v value '%%q' "$value"
                COMPREPLY+=("$value") ;;
        esac
    done < <(COMP_WORDS="${COMP_WORDS[*]}" COMP_CWORD=$COMP_CWORD %(complete_var)s=bash_complete "$1" 2>/dev/null)
}

complete -o nosort -F %(complete_func)s %(prog_name)s
"""


@add_completion_class
class WholeFish(FishComplete):
    """Fish, with commas in what is offered, and with what is quoted on the line taken as it is meant."""

    source_template = """\
function %(complete_func)s
    set -l response (%(complete_var)s=fish_complete COMP_WORDS=(commandline -cp | string collect) \\
        COMP_CWORD=(commandline -ct | string collect) %(prog_name)s 2>/dev/null)
    for completion in $response
        set -l parts (string split -m 1 "," -- $completion)
        switch $parts[1]
            case dir
                __fish_complete_directories $parts[2]
            case file
                __fish_complete_path $parts[2]
            case plain
                echo $parts[2]
        end
    end
end

complete --no-files --command %(prog_name)s --arguments "(%(complete_func)s)"
"""


SHELLS: dict[str, type[ShellComplete]] = {"bash": QuotingBash, "zsh": ZshComplete, "fish": WholeFish}
