//! Simplified Chinese, with the terms of the article's Chinese edition.

use super::message::{Message, TerminalMessage};

pub(super) const fn text(message: Message) -> &'static str {
    match message {
        // Marks
        Message::MarkDocumented => "有文档",
        Message::MarkObserved => "有人观察到",
        Message::MarkAnalogy => "类推",
        Message::MarkOurs => "本项目的决定",

        // Rules
        Message::RuleMaxUserPort => {
            "注册表未设置时 MaxUserPort 为 5000。有效值为 5000 到 65534，其他值按最接近的有效值处理。"
        }
        Message::RuleRestart => {
            "注册表值在下次重新启动后生效；重新启动会结束所有套接字、程序所做的保留和所有封锁，然后读入 ReservedPorts。"
        }
        Message::RuleEphemeralRange => "通配绑定得到的端口从 1025 到 MaxUserPort。",
        Message::RuleWildcardSkips => "通配绑定不会得到被保留的端口，也不会得到同一协议正在使用的端口。",
        Message::RuleWildcardOrder => {
            "TCP 和 UDP 共用一个游标，从 1025 开始。通配绑定取从游标起第一个可用的端口，游标随后移到它的下一个；超过 MaxUserPort 后从头再来。"
        }
        Message::RuleWildcardExhausted => "没有剩余的临时端口时，通配绑定失败，错误为 WSAENOBUFS (10055)。",
        Message::RuleSpecificAny => "特定绑定可以使用任何未封锁的端口，不论是否被保留。",
        Message::RulePortInUse => "特定绑定到同一协议正在使用的端口会失败，错误为 WSAEADDRINUSE (10048)。",
        Message::RulePortBlocked => "特定绑定到被封锁的端口会失败，错误为 WSAEACCES (10013)。",
        Message::RuleReserveWindow => {
            "一个保留是一段连续范围，须全部在 1025 到 MaxUserPort 内，或全部在 49152 到 65535 内。"
        }
        Message::RuleReserveRepeat => "多个程序可以保留同一范围，各占一个条目。",
        Message::RuleUnreserveFirst => "取消保留会删除第一个完全位于请求范围内的条目。",
        Message::RuleNoContainedReservation => "没有条目完全位于请求范围内时，取消保留被拒绝。",
        Message::RuleReservedPortsSyntax => "ReservedPorts 的每一行写作 x-y；单个端口写作 x-x。",
        Message::RuleBlockWindow => {
            "一个封锁是一段连续范围，从 MaxUserPort + 1 到 49151；自 Server 2003 SP1 起可到 65535。"
        }
        Message::RuleBlockWindowEmpty => "SP1 之前，MaxUserPort 一旦达到 49151 就无法封锁：可封锁范围为空。",
        Message::RuleBlockOutsideWindow => "超出可封锁范围的封锁被拒绝。",
        Message::RuleBlockOverlaps => "封锁不能与另一个封锁重叠。",
        Message::RuleBlockNeedsFreePorts => "只有范围内没有端口正被 TCP 或 UDP 使用时，才能封锁。",
        Message::RuleBlockHandle => "封锁以其最后一个端口作为句柄返回。",
        Message::RuleUnblockLeftEdge => "解除封锁会移除第一个端口相同的封锁。",
        Message::RuleNoBlockWithLeftEdge => "没有封锁从请求的第一个端口开始时，解除封锁被拒绝。",
        Message::RuleNotBound => "所给端口都未在使用时，关闭被拒绝。",
        Message::RuleOsBeforeBoot => "系统要在计算机首次启动之前选定。",

        // Decisions
        Message::DecisionD1 => {
            "有的文档说临时端口从 1024 开始，文章说从 1025 开始。这里从 1025 开始，端口 1024 只能用于特定绑定。"
        }
        Message::DecisionD2 => {
            "文章说 MaxUserPort 到 49152 时不能再封锁，而它自己的公式“MaxUserPort + 1 到 49151”从 49151 起就为空；这里按公式。"
        }
        Message::DecisionD3 => {
            "文章把端口 0 算作特定端口；但在 Windows 套接字中，绑定到端口 0 就是通配绑定，这里也如此。"
        }
        Message::DecisionD4 => "一个保留只能位于两个范围之一，不能跨越，即使两者相接或重叠。",
        Message::DecisionD5 => {
            "“第一个”指列表中的第一个：先是注册表中的条目，按原有次序；然后是程序所做的，按先后次序。"
        }
        Message::DecisionD6 => "在 SP1 上，同一范围可以既被保留又被封锁；两者都有效，互不妨碍。",
        Message::DecisionD7 => "没有文档说明封锁重叠会怎样。这里拒绝后一个。",
        Message::DecisionD8 => "封锁拒绝所有特定绑定，包括做出封锁的程序自己的。",
        Message::DecisionD9 => "保留时不检查端口是否正在使用。",
        Message::DecisionD10 => "保留和封锁对 TCP 和 UDP 同样有效。",
        Message::DecisionD11 => "ReservedPorts 中无法使用的行留在注册表里，启动时忽略，并列出原因。",
        Message::DecisionD12 => {
            "没有文档给出被封锁端口的错误：10013 是后来的 Windows 的回答。端口用尽时 KB 196271 说 10055，KB 319502 显示 10048。"
        }
        Message::DecisionD13 => {
            "KB 812873 警告：相邻的单端口条目可能泄漏第二个端口。打开此项后，查找遇到一个保留时，会直接取其后的端口，而不再检查其他保留。"
        }

        // Refusals: why here, and what would have worked
        Message::ReasonAndAdvice => "{reason}{advice}",
        Message::ReasonWildcardExhausted => "{range} 中已没有 {protocol} 端口可供通配绑定；被拒绝的绑定数：{refused}。",
        Message::ReasonPortInUse => "{protocol} 端口 {port} 已在使用。",
        Message::ReasonPortBlocked => "端口 {port} 被 {block} 封锁。",
        Message::ReasonReserveWindow => "{range} 既不全在 {low} 内，也不全在 {high} 内。",
        Message::ReasonNoContainedReservation => "没有保留完全位于 {range} 内。",
        Message::ReasonBlockWindowEmpty => "MaxUserPort 为 {max} 时无法封锁：可封锁范围应从 {max} + 1 到 {top}。",
        Message::ReasonBlockOutsideWindow => "{range} 不全在可封锁范围 {window} 内。",
        Message::ReasonBlockOverlaps => "{range} 与封锁 {block} 重叠。",
        Message::ReasonBlockNeedsFreePorts => "{range} 中的 {protocol} 端口 {port} 正在使用。",
        Message::ReasonNoBlockWithLeftEdge => "没有封锁从端口 {first} 开始。",
        Message::ReasonNotBound => "{range} 中没有正在使用的 {protocol} 端口。",
        Message::ReasonOsBeforeBoot => "计算机已经启动。",
        Message::AdviceWildcardExhausted => "可以关闭一些端口、取消一个保留，或提高 MaxUserPort 并重新启动。",
        Message::AdvicePortInUse => "请先关闭它（close {protocol} {port}），或绑定别的端口。",
        Message::AdvicePortBlocked => "请先解除封锁（unblock {first}），或绑定封锁之外的端口。",
        Message::AdviceReserveWindow => "请选择 {low} 或 {high} 之内的范围。",
        Message::AdviceNoContainedReservation => "请给出覆盖整个条目的范围，更宽也可以。",
        Message::AdviceBlockWindowEmpty => {
            "请降低 MaxUserPort 并重新启动，或使用 Server 2003 SP1，那里的封锁可到 65535。"
        }
        Message::AdviceBlockOutsideWindow => "请选择 {window} 之内的范围。",
        Message::AdviceBlockOverlaps => "请先解除那个封锁（unblock {first}），或选择别的端口。",
        Message::AdviceBlockNeedsFreePorts => "请先关闭它（close {protocol} {port}），再封锁。",
        Message::AdviceNoBlockWithLeftEdge => "请给出封锁的第一个端口；句柄是最后一个端口，在此不适用。",
        Message::AdviceNotBound => "请给出至少含有一个在用端口的端口或范围。",
        Message::AdviceOsBeforeBoot => "请把 os 行放在第一个 bind、close、reserve、block 或 restart 之前。",

        // Scenario: lines that cannot be read, and limits
        Message::ExpectedButFound => "此处应为{expected}，却是“{found}”。",
        Message::ExpectedAtEnd => "此处应为{expected}，但该行已结束。",
        Message::ExpectedCommand => {
            "一个命令：os、set、unset、quirk、bind、close、reserve、unreserve、block、unblock 或 restart"
        }
        Message::ExpectedSystem => "xp、2003 或 2003-sp1",
        Message::ExpectedValueName => "MaxUserPort 或 ReservedPorts",
        Message::ExpectedDword => "0 到 4294967295 的数，十进制或十六进制 (0x1388)",
        Message::ExpectedQuirkName => "kb812873",
        Message::ExpectedOnOff => "on 或 off",
        Message::ExpectedBindPort => "0 到 65535 的端口，或 *",
        Message::ExpectedRange => "0 到 65535 之内的端口，或 3000-3100 这样的范围",
        Message::ExpectedRangeOrder => "第一个端口不大于最后一个的范围",
        Message::ExpectedBurst => "x1 到 x{most} 的次数",
        Message::ExpectedNoBurst => "不带次数（只有 bind * 可带）",
        Message::ExpectedName => "双引号中的程序名，其中不含引号和 #",
        Message::ExpectedNameLength => "1 到 {length} 个字符的名称",
        Message::ExpectedEnd => "行尾",
        Message::ScenarioTooManyBytes => "脚本的文本最多 {most} 字节，现有 {found}。请删去一些行。",
        Message::ScenarioTooManyLines => "脚本最多 {most} 行，现有 {found}。用批量绑定 (bind * x500) 可以节省行数。",

        // Names of ranges and acts
        Message::RangeWellKnown => "众所周知",
        Message::RangeEphemeral => "临时",
        Message::RangeReservable => "可保留",
        Message::RangeBlockable => "可封锁",
        Message::RangeSpecific => "特定",
        Message::RangeReserved => "已保留",
        Message::RangeBlocked => "已封锁",
        Message::RangeInUse => "{protocol} 在用",
        Message::ActWildcardBind => "通配绑定",
        Message::ActSpecificBind => "特定绑定",
        Message::ActReserve => "保留",
        Message::ActBlock => "封锁",
        Message::Possible => "可以",
        Message::NotPossible => "不可以",

        // What a command did
        Message::OutcomeDone => "完成",
        Message::OutcomePending => "已写入注册表，下次重新启动后生效",
        Message::OutcomeBound => "端口 {ports}",
        Message::OutcomeClosed => "已关闭 {ports}",
        Message::OutcomeRemoved => "已移除 {range}",
        Message::OutcomeBlocked => "已封锁，句柄 {handle}",
        Message::OutcomeRestarted => "已重新启动，MaxUserPort {max}",
        Message::OutcomeIgnored => "{outcome}；ReservedPorts 中被忽略的行：{lines}",
        Message::RangesCut => "{ranges} 等，另有 {more} 段",
        Message::IgnoredMalformed => "不是 x-y 的形式",
        Message::IgnoredReversed => "第一个端口大于最后一个",
        Message::IgnoredOutOfRange => "超过端口 65535",
        Message::IgnoredOutsideWindows => "不全在可保留的一个范围内",

        // Figure
        Message::RowWellKnown => "众所周知",
        Message::RowEphemeral => "临时",
        Message::RowInUse => "使用中",
        Message::RowReservable => "可保留",
        Message::RowBlockable => "可封锁",
        Message::RowSpecific => "特定",
        Message::CaptionWellKnown => "由 IANA 分配",
        Message::CaptionEphemeral => "用于通配绑定",
        Message::CaptionInUse => "上为 TCP，下为 UDP",
        Message::CaptionInUseTcp => "仅 TCP",
        Message::CaptionInUseUdp => "仅 UDP",
        Message::CaptionReservable => "保留：{count} 个",
        Message::CaptionBlockable => "封锁：{count} 个",
        Message::CaptionSpecific => "用于特定绑定",
        Message::SystemXp2003 => "Windows XP 和 Windows Server 2003",
        Message::SystemSp1 => "Windows Server 2003 SP1",
        Message::FigureNone => "无",
        Message::FigureNoneBlockable => "无：MaxUserPort 不低于 {top}",
        Message::FigureNoneLeft => "没有剩余端口",
        Message::FigureAllButBlocked => "除封锁外全部",
        Message::FigureRanges => "{count} 个范围",
        Message::FigureOnePort => "{count} 个端口",
        Message::FigurePorts => "{count} 个端口",
        Message::FigureCursor => "游标在 {port}",
        Message::FigureNext => "下一个：{port}",
        Message::NoteSchematic => "示意图：不按比例",
        Message::NoteLinear => "线性刻度",
        Message::NoteLog => "对数刻度",
        Message::NoteWindow => "{scale}，端口 {range}",
        Message::FigureTitle => "{system} 的端口，MaxUserPort {max}",

        // Figure in words and as a table
        Message::SpokenWellKnown => "众所周知的端口，由 IANA 分配：{range}（{ports}）。",
        Message::SpokenEphemeral => "临时端口，用于通配绑定：{range}（{ports}）。",
        Message::SpokenInUse => "{protocol} 使用中：{ports}（{ranges}）。",
        Message::SpokenNoneInUse => "没有 {protocol} 端口在使用中。",
        Message::SpokenNext => "{protocol} 的下一个通配绑定将得到端口 {port}。",
        Message::SpokenExhausted => "{protocol} 的通配绑定会被拒绝：没有剩余端口。",
        Message::SpokenReservable => "保留可以位于 {low} 之内，或 {high} 之内。",
        Message::SpokenReservations => "保留（{count} 个）：{list}。",
        Message::SpokenNoReservation => "没有保留。",
        Message::SpokenBlockable => "封锁可以位于 {range} 之内（{ports}）。",
        Message::SpokenNoneBlockable => "无法封锁：MaxUserPort 不低于 {top}。",
        Message::SpokenBlocks => "封锁（{count} 个）：{list}。",
        Message::SpokenNoBlock => "没有封锁。",
        Message::SpokenSpecific => "特定绑定可以使用任何端口（{ports}）。",
        Message::SpokenSpecificButBlocked => "特定绑定可以使用除封锁外的任何端口（{ports}）。",
        Message::FromRegistry => "注册表",
        Message::RangeWithOwner => "{range}（{owner}）",
        Message::TableInUse => "使用中，{protocol}",
        Message::TableReserved => "已保留",
        Message::TableBlocked => "已封锁",

        // Registry files
        Message::RegHeader => "这不是注册表文件：首行既不是“Windows Registry Editor Version 5.00”，也不是“REGEDIT4”。",
        Message::RegBigEndian => "文件是大端序的 UTF-16，regedit 不能读取。请保存为小端序的 UTF-16 或 UTF-8。",
        Message::RegTooLong => "注册表文件最多 {most} 字节，此文件有 {found}。请只导出 Tcpip\\Parameters 项。",
        Message::RegUnknownLine => "这既不是方括号中的项，也不是值 (\"名称\"=...) 或注释 (;)。已略去。",
        Message::RegKeyNotClosed => "项没有以 ] 结尾。该项及其下的值已略去。",
        Message::RegUnknownRoot => {
            "项要以完整的根开头，例如 HKEY_LOCAL_MACHINE，而“{found}”不是。该项及其下的值已略去。"
        }
        Message::RegValueWithoutKey => "该值不在任何项之下，或在已删除的项之下。已略去。",
        Message::RegNameNotClosed => "名称没有以双引号结尾。已略去。",
        Message::RegMissingEquals => "名称之后应为 =。已略去。",
        Message::RegUnknownType => "= 之后应为双引号中的文本、dword:、hex:、hex(n):，或表示删除的 -。已略去。",
        Message::RegBadDword => "dword: 之后应为一到八位十六进制数字。已略去。",
        Message::RegBadByte => "字节是一或两位十六进制数字，以逗号分隔；逗号加 \\ 之后在下一行继续。已略去。",
        Message::RegTextNotClosed => "文本没有以双引号结尾。已略去。",
        Message::RegTextAfterValue => "值之后只能有注释 (;)。已略去。",
        Message::RegWrongType => "{value} 应为 {expected}，这里却是 {found}。已略去。",
        Message::RegOddBytes => "ReservedPorts 在一个字符的中间结束，最后一个字节已略去。",
        Message::RegTextAfterEnd => "ReservedPorts 到第一个空字符串为止，其后的内容已略去。",
        Message::RegNotCarried => {
            "脚本无法容纳字符串“{text}”：那里以空白分隔字符串，以 # 开始注释。已略去；启动时也会忽略它。"
        }
        Message::RegNotOnCommandLine => "“{text}”含有命令行不会原样保留的字符。请改用注册表文件。",
        Message::RegLeftAlone => "未处理：其他项 {keys} 个，其他值 {values} 个。",
        Message::RegNumbered => "ControlSet001 之类的项中有 {count} 个值未处理：起作用的只有 CurrentControlSet。",
        Message::RegMoreProblems => "另有 {count} 行已略去。",

        // Linter
        Message::SeverityNote => "提示",
        Message::SeverityWarning => "警告",
        Message::SeverityError => "错误",
        Message::LintMaxUserPort => {
            "MaxUserPort {value} 不在 {low} 到 {high} 之内，按最接近的有效值 {effective} 处理。"
        }
        Message::LintMalformed => "“{text}”不是 x-y 的形式（例如 4500-4500），启动时会忽略它。",
        Message::LintReversed => "“{text}”的第一个端口大于最后一个，启动时会忽略它。",
        Message::LintOutOfRange => "“{text}”超过端口 65535，启动时会忽略它。",
        Message::LintOutsideWindows => "“{text}”既不全在 {low} 内，也不全在 {high} 内，启动时会忽略它。",
        Message::LintAdjacent => {
            "端口 {first} 到 {last} 各有一个条目。KB 812873 警告：对这样的相邻条目，通配绑定可能得到第一个之后的端口；合并为一个条目 {first}-{last} 则没有问题。"
        }
        Message::LintDuplicated => "{range} 与条目 {earlier} 相同。",
        Message::LintOverlapping => "{range} 与条目 {other} 有共同的端口。",
        Message::LintInert => {
            "{range} 高于 MaxUserPort {max}，通配绑定到不了那里：在 MaxUserPort 大于 {below} 之前不起作用。"
        }
        Message::LintAlwaysInert => "{range}：不论 MaxUserPort 为何值，通配绑定都不会得到端口 {high}；此条目不起作用。",
        Message::LintLaterWindows => {
            "Windows Vista 及以后的版本不理会 MaxUserPort 和 ReservedPorts；那里用 netsh 设置动态端口范围和排除的端口。"
        }

        // Page
        Message::PageTitle => "端口图册：Windows 的临时、保留和封锁端口",
        Message::Lead => "把 MaxUserPort 拖过 6000：那个封锁放不下了，曾被拒绝的程序就能绑定端口 6050。",
        Message::Footer => {
            "这里模拟的是 Microsoft 文档所述的 Windows XP 和 Windows Server 2003 的行为，而非 Windows 本身。每条规则都注明出处。"
        }
        Message::System => "系统",
        Message::ShortXp2003 => "XP / 2003",
        Message::ShortSp1 => "2003 SP1",
        Message::ProtocolsShown => "显示的协议",
        Message::BothProtocols => "两者",
        Message::Undo => "撤消",
        Message::Redo => "重做",
        Message::CopyLink => "复制链接",
        Message::ThemeAuto => "颜色随设备；切换为浅色",
        Message::ThemeLight => "浅色；切换为深色",
        Message::ThemeDark => "深色；切换为随设备",
        Message::Close => "关闭",
        Message::OpenMine => "打开我上次的脚本",
        Message::LinkUnknown => "地址中没有本页能读的脚本。请重新索取链接，或从当前显示的内容继续。",
        Message::LinkDamaged => "地址中的脚本已损坏，可能被截断。请重新索取链接，或从当前显示的内容继续。",
        Message::LinkOpened => "这是链接带来的脚本。在您作出更改之前，您自己的脚本仍然保留。",
        Message::LinkCopied => "当前状态的链接已复制。",
        Message::CopyFailed => "浏览器不允许在此复制。地址栏中就是同一链接。",
        Message::Figure => "这台计算机的端口范围",
        Message::FigureHint => "拖动边界；在“可保留”或“可封锁”上拖过；点击任意端口。",
        Message::PortCursor => "端口游标",
        Message::Scale => "刻度",
        Message::ScaleSchematic => "示意",
        Message::ScaleLinear => "线性",
        Message::ScaleLog => "对数",
        Message::FreePorts => "{max} ({hex})：空闲 TCP 端口 {tcp}，空闲 UDP 端口 {udp}",
        Message::Clamped => "注册表中为 {written}；实际使用最接近的有效值 {max}。",
        Message::MaxUserPortNumber => "MaxUserPort 的十进制或十六进制数值",
        Message::Steps => "步骤",
        Message::StepsShownAs => "步骤显示为",
        Message::AsList => "列表",
        Message::AsText => "文本",
        Message::NoSteps => "这台计算机上还没有发生任何事。请绑定一个端口，或保留一段范围。",
        Message::ShowEarlier => "显示更早的步骤（{count}）",
        Message::RemoveStep => "删除此步骤",
        Message::NotRead => "无法读取。",
        Message::Refused => "被拒绝。",
        Message::RefusedWithError => "被拒绝，错误 {number} {name}。",
        Message::SaidDone => "{command}：{outcome}",
        Message::SaidRefused => "{command}：被拒绝。{outcome}",
        Message::SaidSlid => "MaxUserPort {max}。被拒绝的步骤：{refused}。",
        Message::SaidRemoved => "步骤已删除。",
        Message::SaidOpened => "已打开另一个脚本。",
        Message::SaidUndone => "已撤消。",
        Message::SaidRedone => "已重做。",
        Message::ScenarioText => "文本形式的脚本",
        Message::ScenarioHint => "每行一个命令：bind tcp *、bind udp 53、reserve 3000-3100、block 6000-6100、restart。",
        Message::LineColumn => "第 {line} 行，第 {column} 列：",
        Message::MoreProblems => "另有无法读取的行：{count}。",
        Message::AnyPort => "任意端口",
        Message::PortTitle => "端口 {port}",
        Message::NoPort => "点击图中的端口，或键入端口号：这里会说明它属于哪些范围，可以做什么，以及为什么。",
        Message::BelongsTo => "包含此端口的范围",
        Message::LookUp => "要查看的端口",
        Message::LookUpExample => "端口",
        Message::Unpin => "取消",
        Message::Acts => "程序所做的事",
        Message::VerbBindAny => "绑定 *",
        Message::VerbBindPort => "绑定端口",
        Message::VerbClose => "关闭",
        Message::VerbReserve => "保留",
        Message::VerbUnreserve => "取消保留",
        Message::VerbBlock => "封锁",
        Message::VerbUnblock => "解除封锁",
        Message::VerbRestart => "重新启动",
        Message::FieldPort => "端口",
        Message::FieldFirstPort => "封锁的第一个端口",
        Message::FieldRange => "端口或范围",
        Message::FieldCount => "个数",
        Message::FieldProgram => "程序（可选）",
        Message::FieldProtocol => "协议",
        Message::WouldDo => "将会：",
        Message::WouldRefuse => "将被拒绝：",
        Message::AsTable => "表格形式的图",
        Message::TableRange => "范围",
        Message::TablePorts => "端口",
        Message::TableCount => "数量",
        Message::TableNote => "说明",
    }
}

pub(super) const fn terminal(message: TerminalMessage) -> &'static str {
    match message {
        // Help and wrong usage
        TerminalMessage::Help => {
            "\
Port Atlas：Windows TCP/IP 临时、保留和封锁端口的可操作模型。

用法：
  port-atlas replay FILE [--json]        运行脚本：每一行的结果，以及最后的计算机状态
  port-atlas explain PORT FILE [--json]  脚本结束时的一个端口：能做什么，为什么
  port-atlas format FILE                 脚本的规范形式
  port-atlas figure FILE [--scale S] [--width N] [--theme T]
                                         脚本结束时的计算机，以 SVG 写到标准输出
  port-atlas import FILE.reg             注册表文件的 set 行
  port-atlas export FILE [--commands]    脚本结束时注册表的 .reg 文件，或 reg 命令
  port-atlas lint FILE [--json]          脚本或 .reg 文件中 MaxUserPort 和 ReservedPorts 的问题
  port-atlas lesson check FILE           检查课程文件，说明问题
  port-atlas help                        显示本文
  port-atlas --version                   显示版本

FILE 是脚本，每行一个命令；- 为标准输入。课程文件的写法见 static/lessons/README.md。

选项：
  --json        输出一个 JSON 文档
  --commands    输出 reg 命令，而不是 .reg 文件
  --scale S     端口沿轴的排法：schematic（默认）、linear 或 log
  --width N     图的宽度，280 到 4096 像素 (960)
  --theme T     图的底色：light、dark，或随查看者系统的 auto（默认）
  --lang en|zh  所有语句的语言 (en)

退出状态：
  0  每一行都能读懂；被拒绝的步骤也是结果
  1  有的行读不懂：FILE:LINE:COLUMN: 说明，其余各行照常运行；
     或课程达不到它所说的；或 lint 发现应当修改之处（仅有提示时不算）
  2  用法有误，或文件无法打开"
        }
        TerminalMessage::UsageNoCommand => "请说明要做什么，例如：port-atlas replay FILE",
        TerminalMessage::UsageUnknownCommand => "没有“{found}”这个命令。",
        TerminalMessage::UsageMissingArgument => "{command} 需要 {argument}。",
        TerminalMessage::UsageUnexpectedArgument => "多了一个参数“{found}”。",
        TerminalMessage::UsageUnknownOption => "没有选项 {option}。",
        TerminalMessage::UsageOptionElsewhere => "{command} 没有选项 {option}。",
        TerminalMessage::UsageMissingValue => "{option} 需要一个值。",
        TerminalMessage::UsageUnexpectedValue => "{option} 不带值。",
        TerminalMessage::UsagePort => "PORT 应为 0 到 65535 的数，而不是“{found}”。",
        TerminalMessage::UsageChoice => "{option} 应为 {choices} 之一，而不是“{found}”。",
        TerminalMessage::UsageWidth => "{option} 应为 {least} 到 {most} 的像素数，而不是“{found}”。",

        // Files
        TerminalMessage::InputUnreadable => "无法读取文件：{reason}",
        TerminalMessage::InputNotUtf8 => "此字节不是 UTF-8 文本，按 � 读入。请将脚本保存为 UTF-8。",
        TerminalMessage::OutputFailed => "无法写出结果：{reason}",

        // Replay
        TerminalMessage::StepRefused => "被 {rule} 拒绝：{message}",
        TerminalMessage::StepRefusedWithError => "被 {rule} 拒绝，{name} ({number})：{message}",
        TerminalMessage::StepInvalid => "读不懂：{message}",
        TerminalMessage::MachineInBrief => "{system}，MaxUserPort {max}，游标 {cursor}",
        TerminalMessage::RangeColumn => "范围",
        TerminalMessage::PortsColumn => "端口",
        TerminalMessage::CountColumn => "数量",
        TerminalMessage::NoPorts => "无",
        TerminalMessage::FreeEphemeral => "{protocol} 空闲的临时端口",
        TerminalMessage::RestartPending => "注册表中有值在等待重新启动。",

        // Lint
        TerminalMessage::LintFinding => "{severity}：{message}",
        TerminalMessage::LintFixReplace => "修正：用 {with} 代替 {entries}",
        TerminalMessage::LintFixRemove => "修正：删去 {entries}",
        TerminalMessage::LintFixMaxUserPort => "修正：set MaxUserPort {with}",

        // Explain
        TerminalMessage::ExplainedPort => "{system} 上的端口 {port}，MaxUserPort {max}",
        TerminalMessage::ExplainedRanges => "属于：{ranges}",

        // Lesson
        TerminalMessage::LessonGood => "{id}：解答达到目标（条件数：{conditions}），步数：{steps}",
    }
}
