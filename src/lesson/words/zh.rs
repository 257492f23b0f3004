//! Simplified Chinese, with the terms of the article's Chinese edition.

use super::phrase::Phrase;

pub(super) const fn text(phrase: Phrase) -> &'static str {
    match phrase {
        // What a goal asks
        Phrase::AsksSystem => "系统为 {system}。",
        Phrase::AsksMaxUserPort => "生效的 MaxUserPort 为 {port}。",
        Phrase::AsksRegistry => "注册表中的 MaxUserPort 为 {value}。",
        Phrase::AsksRegistryNone => "注册表中没有 MaxUserPort。",
        Phrase::AsksRestarted => "计算机已重新启动过。",
        Phrase::AsksRestartWaits => "有注册表值正等待重新启动。",
        Phrase::AsksRestartWaitsNot => "没有注册表值在等待重新启动。",
        Phrase::AsksQuirkOn => "KB 812873 所述的行为已打开。",
        Phrase::AsksQuirkOff => "KB 812873 所述的行为已关闭。",
        Phrase::AsksReserved => "{ports} 已被保留。",
        Phrase::AsksReservedNot => "{ports} 未被保留。",
        Phrase::AsksBlocked => "{ports} 已被封锁。",
        Phrase::AsksBlockedNot => "{ports} 未被封锁。",
        Phrase::AsksInUse => "有程序占用 {protocol} {ports}。",
        Phrase::AsksInUseNot => "没有程序占用 {protocol} {ports}。",
        Phrase::AsksEntry => "{program} 有一个恰为{ports} 的保留。",
        Phrase::AsksWildcardNever => "{protocol} 通配绑定不会得到{ports}。",
        Phrase::AsksWildcardMay => "{protocol} 通配绑定可以得到{ports}。",
        Phrase::AsksTrialAllowed => "此时{act}会成功。",
        Phrase::AsksTrialRefused => "此时{act}会被拒绝。",
        Phrase::AsksTrialRefusedBy => "此时{act}会被拒绝，依据的规则：{cause}",
        Phrase::AsksTrialRefusedWith => "此时{act}会失败，错误为 {cause}。",
        Phrase::AsksNext => "下一个 {protocol} 通配绑定得到端口 {port}。",
        Phrase::AsksNextNone => "下一个 {protocol} 通配绑定被拒绝：没有剩余的端口。",
        Phrase::AsksCount => "{count}：{wanted}。",
        Phrase::AsksBlockable => "可封锁范围为 {range}。",
        Phrase::AsksBlockableNone => "没有可封锁的端口。",
        Phrase::AsksStepRefused => "您已看到一个步骤被此规则拒绝：{rule}",
        Phrase::AsksHandle => "有一个封锁返回了句柄 {port}。",
        Phrase::AsksStartKept => "课程开头的各行仍然都在。",

        // What still differs
        Phrase::DiffersSystem => "系统是 {found}，不是 {wanted}。",
        Phrase::DiffersMaxUserPort => "生效的 MaxUserPort 是 {found}，不是 {wanted}。",
        Phrase::DiffersMaxUserPortWaits => {
            "生效的 MaxUserPort 仍是 {found}：注册表中的值要到下次重新启动才生效，届时为 {wanted}。"
        }
        Phrase::DiffersRegistry => "注册表中的 MaxUserPort 是 {found}，不是 {wanted}。",
        Phrase::DiffersRestarted => "计算机还没有重新启动。",
        Phrase::DiffersRestartWaits => "没有注册表值在等待重新启动。",
        Phrase::DiffersRestartWaitsNot => "仍有注册表值在等待重新启动。",
        Phrase::DiffersQuirkOn => "KB 812873 所述的行为处于关闭状态。",
        Phrase::DiffersQuirkOff => "KB 812873 所述的行为仍处于打开状态。",
        Phrase::DiffersReserved => "端口 {port} 未被保留。",
        Phrase::DiffersReservedNot => "端口 {port} 仍被保留。",
        Phrase::DiffersBlocked => "端口 {port} 未被封锁。",
        Phrase::DiffersBlockedNot => "端口 {port} 仍被封锁。",
        Phrase::DiffersInUse => "没有程序占用 {protocol} 端口 {port}。",
        Phrase::DiffersInUseNot => "仍有程序占用 {protocol} 端口 {port}。",
        Phrase::DiffersEntry => "没有恰为 {range} 且属于 {program} 的保留。",
        Phrase::DiffersWildcardNever => "端口 {port} 仍可能分配给 {protocol} 通配绑定。",
        Phrase::DiffersWildcardMay => "端口 {port} 不会分配给 {protocol} 通配绑定。",
        Phrase::DiffersTrialAllowed => "{act}仍会成功。",
        Phrase::DiffersTrialRefused => "{act}会被拒绝，但原因与目标所说的不同：{reason}",
        Phrase::DiffersNext => "下一个 {protocol} 通配绑定会得到端口 {found}，而不是 {wanted}。",
        Phrase::DiffersNextRefused => "下一个 {protocol} 通配绑定仍会得到端口：{found}。",
        Phrase::DiffersNextNone => "下一个 {protocol} 通配绑定会因没有剩余端口而被拒绝；它应得到 {wanted}。",
        Phrase::DiffersCount => "{count}：现为 {found}，应为 {wanted}。",
        Phrase::DiffersBlockable => "可封锁范围现为 {found}，应为 {wanted}。",
        Phrase::DiffersStepRefused => "还没有步骤被此规则拒绝：{rule}",
        Phrase::DiffersHandle => "还没有封锁返回句柄 {port}。",
        Phrase::DiffersStartKept => "开头的这一行已不在或已改动：{line}",

        // Pieces of those
        Phrase::OnePort | Phrase::ManyPorts => "端口 {range}",
        Phrase::ActSpecific => "特定绑定到 {protocol} 端口 {port} ",
        Phrase::ActReserve => "保留{ports} ",
        Phrase::ActBlock => "封锁{ports} ",
        Phrase::AtLeast => "至少 {number}",
        Phrase::AtMost => "至多 {number}",
        Phrase::Exactly => "{number}",
        Phrase::NoValue => "没有值",
        Phrase::Nothing => "（空）",
        Phrase::CountFree => "可供通配绑定的 {protocol} 端口数",
        Phrase::CountSockets => "正在使用的 {protocol} 端口数",
        Phrase::CountEntries => "恰为 {range} 的保留数",
        Phrase::CountReservations => "保留数",
        Phrase::CountBlocks => "封锁数",

        // A lesson that cannot be read
        Phrase::ExpectedKey => "行首的下列词之一：{keys}",
        Phrase::ExpectedColon => "一个词加冒号，或缩进在其下的一行",
        Phrase::ExpectedLanguage => "“{key} en:” 或 “{key} zh:”",
        Phrase::ExpectedNoLanguage => "不带语言的 “{key}:”",
        Phrase::ExpectedId => "1 到 40 个小写字母、数字和连字符，以字母开头",
        Phrase::ExpectedSource => "以 https:// 或 http:// 开头的地址，其后为标题",
        Phrase::ExpectedRule => "规则的标识，例如 port-in-use",
        Phrase::ExpectedCondition => {
            "一个条件：system、max-user-port、registry、restart、quirk、reserved、blocked、in-use、not、entry、wildcard、specific、reserve、block、next、free、sockets、entries、reservations、blocks、blockable、refused、handle 或 start"
        }
        Phrase::ExpectedAfterNot => "reserved、blocked 或 in-use",
        Phrase::ExpectedRestart => "done、waiting 或 none",
        Phrase::ExpectedNeverOrMay => "never 或 may",
        Phrase::ExpectedVerdict => "allowed 或 refused",
        Phrase::ExpectedCause => "规则的标识，或 10013、10048、10055",
        Phrase::ExpectedComparison => ">=、<= 或 =",
        Phrase::ExpectedNumber => "0 到 4294967295 的数",
        Phrase::ExpectedPortOrNone => "0 到 65535 的端口，或 none",
        Phrase::ExpectedKept => "kept",
        Phrase::LessonTooLong => "一课的文本最多 {most} 字节。请缩短，或分成两课。",
        Phrase::LessonRepeated => "“{key}” 在此第二次出现。请只保留一个。",
        Phrase::LessonMissing => "缺少 “{key}{tag}:”，或其下没有内容。请补上。",
        Phrase::LessonTooMany => "一课的 “{key}” 最多 {most} 个。请删去一些。",
        Phrase::LessonHintPairs => {
            "请至少写一个提示，并且两种语言都写：“hint en:” 与 “hint zh:” 数目相同，且都不为空。"
        }

        // A lesson that is none
        Phrase::FindingStep => "步骤“{line}”在其所在处无法执行：{reason}",
        Phrase::FindingSolutionFails => "解答没有达到目标：{difference}",
        Phrase::FindingNothingToDo => "什么都不做就已达到目标。请要求开头所没有的东西。",

        // The laboratory's starting points
        Phrase::PresetFtpBackup => "FTP 备份",
        Phrase::PresetWebClient => "不用连接池的 Web 客户端",
        Phrase::PresetLoadTest => "负载测试",
        Phrase::StoryFtpBackup => {
            "20,000 个小文件，每秒 40 个，每个文件一个新连接。不到两分钟端口就用完了。MaxUserPort 要多大，才能撑过整个备份？"
        }
        Phrase::StoryWebClient => {
            "每秒 25 个请求发往同一个后端，没有一个连接被重复使用。头两分半钟一切正常。只靠缩短等待时间，救得了它吗？"
        }
        Phrase::StoryLoadTest => {
            "一台机器每秒发起 500 个连接：默认范围只够用八秒。这里两种办法都要用上：较高的 MaxUserPort 和较短的等待时间。"
        }

        // The laboratory
        Phrase::LabRate => "每秒连接数",
        Phrase::LabHold => "每个连接打开的秒数",
        Phrase::LabDelay => "TcpTimedWaitDelay（秒）",
        Phrase::LabOpen => "打开",
        Phrase::LabWaiting => "处于 TIME_WAIT",
        Phrase::LabFree => "空闲",
        Phrase::LabTime => "秒",
        Phrase::LabRefused => {
            "{seconds} 秒后第一个连接被拒绝 (10055)。要求每秒 {rate} 个，能长久维持的是每秒 {lasting} 个：{ports} 个端口，每个占用 {busy} 秒。"
        }
        Phrase::LabLasts => {
            "可以长久维持。要求每秒 {rate} 个，最多可到每秒 {lasting} 个：{ports} 个端口，每个占用 {busy} 秒。"
        }
        Phrase::LabEnds => {
            "端口够全部 {connections} 个连接使用，但每秒 {rate} 个不能长久维持；能长久维持的是 {lasting} 个：{ports} 个端口，每个占用 {busy} 秒。"
        }
        Phrase::LabDefaults => {
            "文档中有两个默认值：Windows 2000 的页面写 240 秒；Windows Server 2003 的页面在表中写 120 秒，在正文中写四分钟。这里用 240 秒。"
        }
        Phrase::LabEvenly => "连接以相等的间隔到来，第一个在 0 秒；每个连接是一次通配绑定。",
        Phrase::LabHoldCounts => {
            "端口在连接打开期间占用，之后在 TIME_WAIT 中继续占用。两段时间都算；文档中的数字没有算前一段。"
        }
        Phrase::LabSameInstant => "空出来的端口在同一时刻就可以再用。时间以毫秒计。",
        Phrase::LabOurSide => "由本机先关闭连接，所以 TIME_WAIT 在本机一侧；所有连接都通往同一对端的同一端口。",
        Phrase::LabNotRetried => "被拒绝的连接不再重试。",
        Phrase::LabOnlyTcp => "只有 TCP 有 TIME_WAIT。UDP 端口一关闭就空闲。",

        // Questions
        Phrase::AskNext => "下一个 {protocol} 通配绑定得到哪个端口？",
        Phrase::AskBind => "现在有程序绑定 {protocol} 端口 {port}。结果如何？",
        Phrase::AskWildcard => "现在有程序做一次 {protocol} 通配绑定。结果如何？",
        Phrase::AskReserve => "现在能保留 {range} 吗？不能的话，为什么？",
        Phrase::AskBlock => "现在能封锁 {range} 吗？不能的话，为什么？",
        Phrase::AskHandle => "有程序封锁 {range}。它得到的句柄是多少？",
        Phrase::AskUnblock => "请求“unblock {range}”解除哪个封锁？",
        Phrase::AskUnreserve => "请求“unreserve {range}”删除哪个保留？",
        Phrase::AskMaxUserPort => "最后生效的 MaxUserPort 是多少？",
        Phrase::AskEphemeralCount => "每个协议有多少个临时端口？",
        Phrase::AskFree => "还有多少个 {protocol} 端口可供通配绑定？",
        Phrase::AskBlockable => "封锁可以位于哪个范围？",
        Phrase::AskGiven => "其中哪个端口现在可以分配给 {protocol} 通配绑定？",
        Phrase::AskAfterRestart => "现在重新启动。之后有多少个保留？",
        Phrase::AskRate => {
            "TcpTimedWaitDelay 为 {seconds} 秒。如果每个连接都立即关闭，到同一对端的新 TCP 连接每秒多少个可以长久维持？"
        }

        // Answers
        Phrase::AnswerNoPort => "没有：绑定被拒绝",
        Phrase::AnswerYes => "能",
        Phrase::AnswerSucceeds => "成功",
        Phrase::AnswerNothingRemoved => "没有：请求被拒绝",
        Phrase::AnswerEntry => "{range}（{holder}）",
        Phrase::FromRegistry => "注册表",
        Phrase::NoNeitherWindow => "不能：没有全部位于某一个可保留范围内",
        Phrase::NoReserved => "不能：其中有端口被保留",
        Phrase::NoInUse => "不能：其中有端口正在使用",
        Phrase::NoWindowEmpty => "不能：可封锁范围为空",
        Phrase::NoOutsideWindow => "不能：超出了可封锁范围",
        Phrase::NoOverlaps => "不能：与另一个封锁重叠",

        // Why an answer is right
        Phrase::WhyNext => {
            "查找从游标 {cursor} 开始。从那里起，第一个既未保留、也未在 {protocol} 中使用的端口是 {port}。"
        }
        Phrase::WhyNextWraps => {
            "从游标 {cursor} 到 {max} 已没有端口，于是从 1025 继续查找。第一个既未保留、也未在 {protocol} 中使用的端口是 {port}。"
        }
        Phrase::WhyNextNone => "从 1025 到 {max}，每个端口都已保留或正在 {protocol} 中使用。",
        Phrase::WhyNextLeaks => {
            "查找遇到被保留的端口，跳到那个条目之后，不再询问便取用 {port}：这正是 KB 812873 所警告的，此处已打开。"
        }
        Phrase::WhySucceeds => "端口 {port} 未被封锁，也没有在 {protocol} 中使用。",
        Phrase::WhySucceedsReserved => {
            "对于指明端口的绑定，保留不起作用。端口 {port} 未被封锁，也没有在 {protocol} 中使用。"
        }
        Phrase::WhyFree => "{total} 个临时端口中，{lost} 个已保留或正在 {protocol} 中使用，剩下 {free} 个。",
        Phrase::WhyGiven => "端口 {port} 是临时端口，未被保留，也没有在 {protocol} 中使用。",
        Phrase::WhyReserve => "{range} 全部位于 {window} 内。此前谁使用、谁保留都没有关系。",
        Phrase::WhyBlock => "{range} 位于 {window} 内，不与其他封锁重叠，其中也没有正在使用的端口。",
        Phrase::WhyUnblock => "那个封锁从 {first} 开始，与请求的第一个端口相同。别的都不起作用。",
        Phrase::WhyUnreserve => "按列表次序，{entry} 是第一个完全位于 {range} 内的条目。",
        Phrase::WhyMax => {
            "上次启动时，注册表中的 MaxUserPort 为：{value}。有效值为 5000 到 65534，因此生效的是 {max}。"
        }
        Phrase::WhyMaxWaits => {
            "上次启动时，注册表中的 MaxUserPort 为：{value}。此后写入的要等到重新启动，因此生效的是 {max}。"
        }
        Phrase::WhyEphemeralCount => "从 1025 到 {max}，两端都算：{max} - 1024 = {count}。",
        Phrase::WhyBlockable => "从 MaxUserPort + 1 = {first} 到 {top}，即该系统上封锁的上限。",
        Phrase::WhyBlockableNone => "MaxUserPort + 1 = {first} 已高于 {top}，即该系统上封锁的上限。",
        Phrase::WhyAfterRestart => {
            "程序所做的保留随重新启动结束。ReservedPorts 有 {lines} 行，其中可用的行形成的保留数为：{count}。"
        }
        Phrase::WhyRate => "{ports} 个端口，每个占用 {seconds} 秒：{ports} / {seconds} = {rate}。",

        // Why an answer is wrong
        Phrase::MistakeTakesReserved => "那个端口已被保留，通配绑定会跳过它。",
        Phrase::MistakeTakesInUse => "那个端口正在该协议中使用。",
        Phrase::MistakeStartsOver => "查找从游标开始，而不是从 1025。",
        Phrase::MistakeMindsOtherProtocol => "另一个协议的套接字不占用本协议的端口。",
        Phrase::MistakePastMaxUserPort => "那个端口高于 MaxUserPort，通配绑定到不了那里。",
        Phrase::MistakeBelowTheRange => "临时端口从 1025 开始。",
        Phrase::MistakeStopsAtTheEnd => "到 MaxUserPort 之后，查找会从 1025 继续。",
        Phrase::MistakeLaterWindows => "那是 Windows Vista 及更高版本开始的地方。",
        Phrase::MistakeFromTheTop => "端口是从低往高分配的。",
        Phrase::MistakeNotTheFirst => "查找会先遇到另一个端口。",
        Phrase::MistakeForgetsLeak => "这里打开了 KB 812873 所警告的行为。",
        Phrase::MistakeOverlooks => "有此规则不允许：{rule}",
        Phrase::MistakeAccessDenied => "10013 表示端口被封锁，此处并非如此。",
        Phrase::MistakeAddressInUse => "10048 表示所指明的端口正在该协议中使用，此处并非如此。",
        Phrase::MistakeNoBufferSpace => "10055 用于通配绑定，表示没有剩余的端口，此处并非如此。",
        Phrase::MistakeInAWindow => "它确实全部位于一个可保留范围内。",
        Phrase::MistakeMayRepeat => "多个程序可以保留相同的端口。",
        Phrase::MistakeUseDoesNotMatter => "保留不检查端口是否正在使用。",
        Phrase::MistakeNotInUse => "其中没有正在使用的端口。",
        Phrase::MistakeWindowNotEmpty => "这台机器上有可封锁范围。",
        Phrase::MistakeInsideWindow => "它确实位于可封锁范围内。",
        Phrase::MistakeNoOverlap => "它不与任何封锁重叠。",
        Phrase::MistakeReservationDoesNotMatter => "保留不妨碍封锁。",
        Phrase::MistakeNotClamped => "那个值无效，按最接近的有效值处理。",
        Phrase::MistakeWaits => "那个值要等到下次重新启动。",
        Phrase::MistakeTakesDefault => "5000 是默认值，也是最小的有效值，但此处两者都不适用。",
        Phrase::MistakeTakesHighest => "65534 是最大的有效值，此处没有什么使它生效。",
        Phrase::MistakeAboveHighest => "65535 不是有效值，最大为 65534。",
        Phrase::MistakeHexAsDecimal => "0x 之后是十六进制数字。",
        Phrase::MistakeCountsFromOne => "临时端口从 1025 数起，而不是从 1。",
        Phrase::MistakeCountsFrom1024 => "1024 不是临时端口，临时端口从 1025 开始。",
        Phrase::MistakeLeavesOutAnEnd => "范围的两端都要算。",
        Phrase::MistakeLeftEdgeAsHandle => "第一个端口是解除封锁时要用的；句柄是最后一个。",
        Phrase::MistakeCountAsHandle => "那是封锁中的端口个数。",
        Phrase::MistakePastTheHandle => "那个端口在封锁之外。",
        Phrase::MistakeHandleUnblocks => "请求给出的是这个封锁的句柄，而解除封锁看的是第一个端口。",
        Phrase::MistakeOnlyFirstPortCounts => "请求与这个封锁相交，但只有第一个端口相同才算。",
        Phrase::MistakeOtherLeftEdge => "这个封锁的起始端口与请求不同。",
        Phrase::MistakeSomethingFits => "有一个是符合请求的。",
        Phrase::MistakeNotWhollyInside => "这个条目没有完全位于请求之内。",
        Phrase::MistakeLaterInTheList => "这个条目也符合，但列表中排在它前面的还有一个符合的。",
        Phrase::MistakeForgetsReservations => "被保留的端口不能供通配绑定使用。",
        Phrase::MistakeForgetsSockets => "正在使用的端口不能供通配绑定使用。",
        Phrase::MistakeCountsTwice => "保留了两次的端口仍只是一个端口。",
        Phrase::MistakeOtherSystem => "那是另一个系统的可封锁范围。",
        Phrase::MistakeIncludesMaxUserPort => "MaxUserPort 本身仍是临时端口，封锁从它的下一个开始。",
        Phrase::MistakeForgetsMaxUserPort => "封锁从生效的 MaxUserPort 之上开始，而不是从默认值之上。",
        Phrase::MistakeReservationWindow => "那是上面一段可保留范围。",
        Phrase::MistakeKeepsPrograms => "程序所做的保留随重新启动结束。",
        Phrase::MistakeForgetsRegistry => "每次启动都会读入注册表中的 ReservedPorts。",
        Phrase::MistakeCountsBadLines => "不合格式或不在范围内的行会被忽略。",
        Phrase::MistakeOtherDelay => "那是另一个等待时间下的数。",
        Phrase::MistakePerMinute => "那是每分钟的数。",
        Phrase::MistakeBeside => "很接近，请再数一遍。",

        // The score in a link, and the printed sheet
        Phrase::ScoreForm => "这不是测验成绩：应类似 13-k7f2q9-abcdabcdab。",
        Phrase::ScoreVersion => "这个成绩来自另一版本的测验，此处没有它的题目。",
        Phrase::ScoreLevel => "级别为 1 到 {most}。",
        Phrase::ScoreSeed => "测验编号由数字和小写字母组成，最大为 {most}。",
        Phrase::ScoreAnswers => "共有 {count} 个答案，每个是 a 到 {last} 的字母，未答为 _。",
        Phrase::SheetTitle => "测验 {seed}，第 {level} 级",
        Phrase::SheetKey => "答案",
    }
}
